// Checks a log of Akashi with Go's own implementation of signed notes and tiles, which shares no line with ours.
//
//	checker FOLDER LOG-VKEY [-witness VKEY] [-old CHECKPOINT]... [-proof PROOF]... [-index N]...
//
// It prints one line for each thing that it verified, and ends with 1 at the first that it refuses.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func fail(what string, err error) {
	fmt.Printf("refused %s: %v\n", what, err)
	os.Exit(1)
}

// cosigner verifies C2SP cosignature/v1; the library knows signature type 1 only.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, msg)
	return ed25519.Verify(c.key, []byte(signed), sig[8:])
}

func newCosigner(vkey string) note.Verifier {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		fail("witness key", fmt.Errorf("malformed"))
	}
	hash, err := strconv.ParseUint(parts[1], 16, 32)
	if err != nil {
		fail("witness key", err)
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		fail("witness key", fmt.Errorf("no Ed25519 cosigner"))
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if binary.BigEndian.Uint32(sum[:]) != uint32(hash) {
		fail("witness key", fmt.Errorf("key ID"))
	}
	return cosigner{parts[0], uint32(hash), key[1:]}
}

// reader reads tiles as C2SP names them: without the height that Go's own paths have.
type reader struct{ folder string }

func (r reader) Height() int                         { return 8 }
func (r reader) SaveTiles([]tlog.Tile, [][]byte)     {}
func (r reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(r.folder, path))
		if err != nil && tile.W < 256 {
			full := tile
			full.W = 256
			data, err = os.ReadFile(filepath.Join(r.folder, strings.Replace(full.Path(), "tile/8/", "tile/", 1)))
			if err == nil {
				data = data[:tile.W*32]
			}
		}
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// open reads a checkpoint. Go's own ParseTree wants the sumdb's first line; the lines are otherwise the same.
func open(text []byte, verifiers ...note.Verifier) (tlog.Tree, *note.Note) {
	opened, err := note.Open(text, note.VerifierList(verifiers...))
	if err != nil {
		fail("checkpoint", err)
	}
	lines := strings.SplitN(opened.Text, "\n", 4)
	if len(lines) < 4 || lines[0] != verifiers[0].Name() {
		fail("checkpoint", fmt.Errorf("origin"))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		fail("checkpoint", err)
	}
	hash, err := tlog.ParseHash(lines[2])
	if err != nil {
		fail("checkpoint", err)
	}
	return tlog.Tree{N: size, Hash: hash}, opened
}

// entry reads one entry from its bundle.
func entry(folder string, index, size int64) []byte {
	tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}
	if size < (tile.N+1)*256 {
		tile.W = int(size - tile.N*256)
	}
	path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
	data, err := os.ReadFile(filepath.Join(folder, path))
	if err != nil {
		fail("entry", err)
	}
	for at := index % 256; ; at-- {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			fail("entry", fmt.Errorf("bundle cut off"))
		}
		length := int(binary.BigEndian.Uint16(data))
		if at == 0 {
			return data[2 : 2+length]
		}
		data = data[2+length:]
	}
}

func checkIndex(folder string, tree tlog.Tree, index int64) {
	hashes := tlog.TileHashReader(tree, reader{folder})
	proof, err := tlog.ProveRecord(tree.N, index, hashes)
	if err != nil {
		fail("proof from tiles", err)
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry(folder, index, tree.N))); err != nil {
		fail("inclusion", err)
	}
	fmt.Printf("included %d of %d\n", index, tree.N)
}

func checkOld(folder string, tree tlog.Tree, text []byte, log note.Verifier) {
	old, _ := open(text, log)
	proof, err := tlog.ProveTree(tree.N, old.N, tlog.TileHashReader(tree, reader{folder}))
	if err != nil {
		fail("consistency from tiles", err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		fail("consistency", err)
	}
	fmt.Printf("consistent %d to %d\n", old.N, tree.N)
}

// checkProof verifies a tlog-proof file whose extra data is the entry.
func checkProof(text []byte, log note.Verifier) {
	parts := bytes.SplitN(text, []byte("\n\n"), 2)
	if len(parts) != 2 {
		fail("proof", fmt.Errorf("no checkpoint"))
	}
	lines := strings.Split(string(parts[0]), "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		fail("proof", fmt.Errorf("lines"))
	}
	leaf, err := base64.StdEncoding.DecodeString(lines[1][len("extra "):])
	if err != nil {
		fail("proof", err)
	}
	index, err := strconv.ParseInt(lines[2][len("index "):], 10, 64)
	if err != nil {
		fail("proof", err)
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			fail("proof", err)
		}
		proof = append(proof, hash)
	}
	tree, _ := open(parts[1], log)
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(leaf)); err != nil {
		fail("proof", err)
	}
	sum := sha256.Sum256(leaf)
	fmt.Printf("proved %d of %d, entry %s\n", index, tree.N, hex.EncodeToString(sum[:4]))
}

func main() {
	folder, args := os.Args[1], os.Args[3:]
	log, err := note.NewVerifier(os.Args[2])
	if err != nil {
		fail("log key", err)
	}
	checkpoint, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		fail("checkpoint", err)
	}
	tree, _ := open(checkpoint, log)
	fmt.Printf("signed %s of %d\n", log.Name(), tree.N)
	for at := 0; at+1 < len(args); at += 2 {
		value := args[at+1]
		switch args[at] {
		case "-witness":
			_, opened := open(checkpoint, log, newCosigner(value))
			if len(opened.Sigs) != 2 {
				fail("cosignature", fmt.Errorf("%d signatures verified", len(opened.Sigs)))
			}
			fmt.Printf("cosigned by %s\n", opened.Sigs[1].Name)
		case "-old":
			text, err := os.ReadFile(value)
			if err != nil {
				fail("old checkpoint", err)
			}
			checkOld(folder, tree, text, log)
		case "-proof":
			text, err := os.ReadFile(value)
			if err != nil {
				fail("proof", err)
			}
			checkProof(text, log)
		case "-index":
			index, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				fail("index", err)
			}
			checkIndex(folder, tree, index)
		}
	}
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FileHead;
import org.adatom.structure.io.FrameIndex;
import org.adatom.structure.io.LineScanner;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.adatom.structure.io.StructureText;

/** Protein Data Bank files, format version 3.3: atoms, cell and models. */
public final class PdbFormat implements StructureFormat {
    private static final List<String> RECORDS = List.of("HEADER", "TITLE ", "COMPND", "REMARK", "CRYST1", "MODEL ", "AUTHOR",
            "ORIGX1", "SCALE1", "SEQRES");

    @Override
    public String id() {
        return "pdb";
    }

    @Override
    public String label() {
        return "Protein Data Bank";
    }

    @Override
    public List<String> extensions() {
        return List.of("pdb", "ent");
    }

    @Override
    public boolean severalFrames() {
        return true;
    }

    @Override
    public Match recognise(FileHead head) {
        for (var line : head.lines()) {
            if (isAtom(line)) {
                return line.length() >= 54 && FileHead.areNumbers(new String[] {line.substring(30, 38).trim()}, 0, 1)
                        ? Match.CERTAIN : Match.POSSIBLE;
            }
        }
        return RECORDS.stream().anyMatch(r -> head.line(0).startsWith(r)) ? Match.CERTAIN : Match.NO;
    }

    private static boolean isAtom(String line) {
        return line.startsWith("ATOM  ") || line.startsWith("HETATM");
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        var index = new FrameIndex.Builder();
        while (scanner.nextLine()) {
            if (scanner.startsWith("MODEL ")) {
                if (index.count() == 0) {
                    index.header((int) Math.min(scanner.offset(), Integer.MAX_VALUE / 2));
                }
                index.add(scanner.offset(), scanner.lineNumber(), -1);
            }
        }
        return index.count() == 0 ? index.add(0, 1, -1).build(scanner.size()) : index.build(scanner.size());
    }

    /** What has been read so far. */
    private static final class Content {
        final List<Integer> numbers = new ArrayList<>();
        final List<String> names = new ArrayList<>();
        final List<String> residues = new ArrayList<>();
        final List<Integer> residueNumbers = new ArrayList<>();
        double[] positions = new double[96];
        Lattice lattice = Lattice.NONE;
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        var c = new Content();
        boolean ended = false;
        while (!ended && text.nextLine()) {
            var line = text.text();
            if (isAtom(line)) {
                atom(text, c, line);
            } else if (line.startsWith("CRYST1")) {
                c.lattice = cell(text, line);
            } else {
                ended = line.startsWith("ENDMDL") || line.strip().equals("END");
            }
        }
        if (c.numbers.isEmpty()) {
            throw text.error("there are no atoms, expected lines that start with ATOM or HETATM");
        }
        int n = c.numbers.size();
        var numbers = c.numbers.stream().mapToInt(Integer::intValue).toArray();
        boolean periodic = !c.lattice.equals(Lattice.NONE);
        return Structure.of(numbers, Arrays.copyOf(c.positions, 3 * n), c.lattice,
                periodic ? Periodicity.ALL : Periodicity.NONE)
                .withArray("atomtypes", new AtomArray.Words(c.names.toArray(String[]::new)))
                .withArray("residuenames", new AtomArray.Words(c.residues.toArray(String[]::new)))
                .withArray("residuenumbers",
                        new AtomArray.Integers(c.residueNumbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static Lattice cell(StructureText text, String line) throws StructureFileException {
        var v = new double[6];
        for (int i = 0; i < 6; i++) {
            v[i] = i < 3 ? number(text, line, 6 + 9 * i, 15 + 9 * i, "a length of the cell")
                    : number(text, line, 33 + 7 * (i - 3), 40 + 7 * (i - 3), "an angle of the cell");
        }
        if (v[0] == 1 && v[1] == 1 && v[2] == 1) {
            // What the format writes for a structure without a cell.
            return Lattice.NONE;
        }
        return Lattice.ofParameters(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    private static void atom(StructureText text, Content c, String line) throws StructureFileException {
        char alternate = line.length() > 16 ? line.charAt(16) : ' ';
        if (alternate != ' ' && alternate != 'A' && alternate != '1') {
            return;
        }
        int n = c.numbers.size();
        if (3 * n + 3 > c.positions.length) {
            c.positions = Arrays.copyOf(c.positions, 2 * c.positions.length);
        }
        for (int k = 0; k < 3; k++) {
            c.positions[3 * n + k] = number(text, line, 30 + 8 * k, 38 + 8 * k, "xyz".charAt(k) + " of atom " + (n + 1));
        }
        c.numbers.add(element(text, line));
        c.names.add(line.substring(12, 16).trim());
        c.residues.add(line.substring(17, 20).trim());
        var number = line.substring(22, 26).trim();
        c.residueNumbers.add(number.matches("-?\\d+") ? Integer.parseInt(number) : 0);
    }

    private static double number(StructureText text, String line, int from, int to, String what)
            throws StructureFileException {
        var field = line.length() > from ? line.substring(from, Math.min(to, line.length())).trim() : "";
        if (!FileHead.areNumbers(new String[] {field}, 0, 1)) {
            throw new StructureFileException(text.file(), text.lineNumber(), from + 1, "found '" + field + "', expected " + what
                    + " in columns " + (from + 1) + " to " + to, null);
        }
        return Double.parseDouble(field.replace('d', 'e').replace('D', 'e'));
    }

    private static int element(StructureText text, String line) throws StructureFileException {
        int z = -1;
        if (line.length() >= 78) {
            z = Symbols.number(line.substring(76, 78).trim());
        }
        if (z < 0) {
            // Columns 13 and 14 hold the symbol, right-aligned, unless a hydrogen's name fills all four.
            var name = line.substring(12, 16).toUpperCase(Locale.ROOT);
            boolean one = name.charAt(0) == ' ' || Character.isDigit(name.charAt(0));
            boolean hydrogen = name.charAt(0) == 'H' && !name.endsWith(" ");
            z = one ? Symbols.ofLabel(name.substring(1, 2)) : hydrogen ? 1 : Symbols.number(name.substring(0, 2).trim());
            if (z < 0 && !one) {
                z = Symbols.number(name.substring(0, 1));
            }
        }
        if (z < 0) {
            throw text.error("found no element in columns 77 and 78 and the atom name '" + line.substring(12, 16)
                    + "', expected the symbol of an element");
        }
        return z;
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return new FrameWriter() {
            private int model;

            @Override
            public void write(Structure structure) throws IOException {
                PdbFormat.write(structure, out, ++model);
            }
        };
    }

    private static void write(Structure given, StructureOutput out, int model) throws IOException {
        var s = given.lattice().isComplete() ? Cells.turned(given, out, "Protein Data Bank") : given;
        if (s.lattice().isComplete() && s.periodicity().any()) {
            double[] p = s.lattice().parameters();
            out.put(String.format(Locale.ROOT, "CRYST1%9.3f%9.3f%9.3f%7.2f%7.2f%7.2f P 1           1%n", p[0], p[1], p[2], p[3],
                    p[4], p[5]));
        }
        out.put(String.format(Locale.ROOT, "MODEL     %4d%n", model));
        String[] names = s.arrays().get("atomtypes") instanceof AtomArray.Words(var v, var w) && w == 1 ? v : null;
        String[] residues = s.arrays().get("residuenames") instanceof AtomArray.Words(var v, var w) && w == 1 ? v : null;
        int[] residueNumbers = s.arrays().get("residuenumbers") instanceof AtomArray.Integers(var v, var w) && w == 1 ? v : null;
        for (int i = 0; i < s.count(); i++) {
            var symbol = s.element(i).symbol();
            var name = names == null ? symbol.toUpperCase(Locale.ROOT) : cut(names[i], 4);
            for (double x : s.position(i)) {
                if (x <= -999.9995 || x >= 9999.9995) {
                    throw out.error("atom " + i + " has the coordinate " + x
                            + " A, the format holds -999.999 to 9999.999: move the atoms or choose extxyz");
                }
            }
            out.put(String.format(Locale.ROOT, "ATOM  %5d %-4s %3s A%4d    %8.3f%8.3f%8.3f%6.2f%6.2f          %2s%n",
                    (i + 1) % 100000, name.length() < 4 && symbol.length() == 1 ? " " + name : name,
                    residues == null ? "MOL" : cut(residues[i], 3), (residueNumbers == null ? 1 : residueNumbers[i]) % 10000,
                    s.x(i), s.y(i), s.z(i), 1.0, 0.0, symbol.toUpperCase(Locale.ROOT)));
        }
        out.put("ENDMDL\n");
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}

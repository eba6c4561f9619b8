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
import java.util.regex.Pattern;
import org.adatom.numerics.Units;
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

/** XSF and animated XSF of XCrySDen; forces in hartree/A as its description has them. */
public final class XsfFormat implements StructureFormat {
    private static final List<String> DIMENSIONS = List.of("MOLECULE", "POLYMER", "SLAB", "CRYSTAL");
    private static final Pattern STEP = Pattern.compile("\\s*(PRIMVEC|CONVVEC|PRIMCOORD|ATOMS)\\s+(\\d{1,9})\\s*");
    private static final Pattern KEYWORD =
            Pattern.compile("\\s*(ANIMSTEPS|MOLECULE|POLYMER|SLAB|CRYSTAL|PRIMVEC|CONVVEC|PRIMCOORD|ATOMS|DIM-GROUP)\\b.*");

    @Override
    public String id() {
        return "xsf";
    }

    @Override
    public String label() {
        return "XCrySDen XSF";
    }

    @Override
    public List<String> extensions() {
        return List.of("xsf", "axsf");
    }

    @Override
    public boolean severalFrames() {
        return true;
    }

    @Override
    public Match recognise(FileHead head) {
        for (var line : head.lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                return KEYWORD.matcher(line).matches() ? Match.CERTAIN : Match.NO;
            }
        }
        return Match.NO;
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        var index = new FrameIndex.Builder();
        String step = "";
        while (scanner.nextLine()) {
            if (scanner.startsWith("PRIM") || scanner.startsWith("CONVVEC") || scanner.startsWith("ATOMS")) {
                var m = STEP.matcher(scanner.text());
                if (m.matches() && !step.equals(m.group(2))) {
                    step = m.group(2);
                    if (index.count() == 0) {
                        index.header((int) Math.min(scanner.offset(), Integer.MAX_VALUE / 2));
                    }
                    index.add(scanner.offset(), scanner.lineNumber(), -1);
                }
            }
        }
        return index.count() == 0 ? index.add(0, 1, -1).build(scanner.size()) : index.build(scanner.size());
    }

    /** What has been read so far. */
    private static final class Content {
        Periodicity periodicity = Periodicity.NONE;
        Lattice lattice = Lattice.NONE;
        int[] numbers = new int[16];
        double[] positions = new double[48];
        double[] forces = new double[48];
        int count;
        boolean forced;
        boolean found;
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        var c = new Content();
        boolean done = false;
        while (!done && text.nextFilledLine()) {
            var line = text.text().strip();
            if (line.startsWith("#") || line.startsWith("ANIMSTEPS")) {
                continue;
            }
            switch (line.split("\\s+")[0]) {
                case "DIM-GROUP" -> {
                    text.requireLine("the number of periodic directions");
                    c.periodicity = periodicity(text, text.integer("the number of periodic directions"));
                }
                case "MOLECULE", "POLYMER", "SLAB", "CRYSTAL" -> c.periodicity =
                        periodicity(text, DIMENSIONS.indexOf(line.split("\\s+")[0]));
                case "PRIMVEC" -> c.lattice = Lattice.of(vectors(text));
                case "CONVVEC" -> vectors(text);
                case "PRIMCOORD" -> primitive(text, c);
                case "ATOMS" -> {
                    c.found = true;
                    while (text.nextFilledLine()) {
                        if (KEYWORD.matcher(text.text()).matches() || text.text().strip().startsWith("BEGIN_")) {
                            text.pushBack();
                            break;
                        }
                        atom(text, c);
                    }
                }
                default -> {
                    if (!line.startsWith("BEGIN_") || !c.found) {
                        throw text.error("found '" + line + "', expected a keyword such as CRYSTAL, PRIMVEC or PRIMCOORD");
                    }
                    done = true;
                }
            }
        }
        if (!c.found) {
            throw text.error("the file ends, expected PRIMCOORD or ATOMS");
        }
        var s = Structure.of(Arrays.copyOf(c.numbers, c.count), Arrays.copyOf(c.positions, 3 * c.count), c.lattice,
                c.periodicity);
        return c.forced ? s.withArray(Structure.FORCES, new AtomArray.Reals(Arrays.copyOf(c.forces, 3 * c.count), 3)) : s;
    }

    private static Periodicity periodicity(StructureText text, int dimensions) throws StructureFileException {
        if (dimensions < 0 || dimensions > 3) {
            throw text.error("found " + dimensions + " periodic directions, expected 0 to 3");
        }
        return new Periodicity(dimensions > 0, dimensions > 1, dimensions > 2);
    }

    private static double[] vectors(StructureText text) throws StructureFileException {
        var v = new double[9];
        for (int i = 0; i < 9; i++) {
            if (i % 3 == 0) {
                text.requireLine("cell vector " + (i / 3 + 1));
            }
            v[i] = text.finite("a component of cell vector " + (i / 3 + 1));
        }
        return v;
    }

    private static void primitive(StructureText text, Content c) throws StructureFileException {
        c.found = true;
        text.requireLine("the number of atoms and 1");
        int n = text.integer("the number of atoms");
        text.requireMemory(n, 128);
        for (int i = 0; i < n; i++) {
            text.requireLine("atom " + (i + 1) + " of " + n);
            atom(text, c);
        }
    }

    private static void atom(StructureText text, Content c) throws StructureFileException {
        if (c.count == c.numbers.length) {
            c.numbers = Arrays.copyOf(c.numbers, 2 * c.count);
            c.positions = Arrays.copyOf(c.positions, 6 * c.count);
            c.forces = Arrays.copyOf(c.forces, 6 * c.count);
        }
        var word = text.word("an atomic number or the symbol of an element");
        int z = word.matches("\\d{1,3}") ? Integer.parseInt(word) : Symbols.number(word);
        if (z < 0 || z > 118) {
            throw text.unexpected("an atomic number or the symbol of an element");
        }
        c.numbers[c.count] = z;
        for (int k = 3 * c.count; k < 3 * c.count + 3; k++) {
            c.positions[k] = text.finite("a coordinate");
        }
        if (text.hasWord()) {
            for (int k = 3 * c.count; k < 3 * c.count + 3; k++) {
                c.forces[k] = text.finite("a component of the force") * Units.HARTREE;
            }
            c.forced = true;
        }
        c.count++;
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return new FrameWriter() {
            private final List<Structure> frames = new ArrayList<>();

            @Override
            public void write(Structure structure) throws IOException {
                // The number of frames comes first in the file.
                dimension(structure, out);
                frames.add(structure);
            }

            @Override
            public void finish() throws IOException {
                if (frames.size() > 1) {
                    out.put("ANIMSTEPS ").whole(frames.size()).line();
                }
                int dimension = dimension(frames.get(0), out);
                if (dimension > 0) {
                    out.put(DIMENSIONS.get(dimension)).line();
                }
                for (int i = 0; i < frames.size(); i++) {
                    if (dimension(frames.get(i), out) != dimension) {
                        throw out.error("frame " + i
                                + " repeats in other directions than frame 0, which the format cannot hold: choose extxyz");
                    }
                    XsfFormat.write(frames.get(i), dimension, frames.size() > 1 ? " " + (i + 1) : "", out);
                }
            }
        };
    }

    private static int dimension(Structure s, StructureOutput out) throws StructureFileException {
        var p = s.periodicity();
        if (p.b() && !p.a() || p.c() && !p.b()) {
            throw out.error("the format XSF cannot hold a structure that repeats along " + (p.a() ? "a and c" : "b or c")
                    + " only: reorder the cell vectors or choose extxyz");
        }
        return p.c() ? 3 : p.b() ? 2 : p.a() ? 1 : 0;
    }

    private static void write(Structure s, int dimension, String step, StructureOutput out) throws IOException {
        if (dimension > 0) {
            double[] m = s.lattice().completed().rows();
            out.put("PRIMVEC").put(step).line();
            for (int i = 0; i < 9; i++) {
                out.put(' ').real(m[i], 22).put(i % 3 == 2 ? "\n" : "");
            }
            out.put("PRIMCOORD").put(step).line().whole(s.count()).put(" 1\n");
        } else {
            out.put("ATOMS").put(step).line();
        }
        double[] f = s.arrays().get(Structure.FORCES) instanceof AtomArray.Reals(var v, var w) && w == 3 ? v : null;
        for (int i = 0; i < s.count(); i++) {
            out.padded(Integer.toString(s.number(i)), 3);
            out.put(' ').real(s.x(i), 22).put(' ').real(s.y(i), 22).put(' ').real(s.z(i), 22);
            for (int k = 3 * i; f != null && k < 3 * i + 3; k++) {
                out.put(' ').real(f[k] / Units.HARTREE, 22);
            }
            out.line();
        }
    }
}

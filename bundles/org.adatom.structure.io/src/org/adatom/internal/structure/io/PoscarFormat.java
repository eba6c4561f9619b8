/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FileHead;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.adatom.structure.io.StructureText;

/** POSCAR and CONTCAR of VASP 4, 5 and 6. */
public final class PoscarFormat implements StructureFormat {
    @Override
    public String id() {
        return "poscar";
    }

    @Override
    public String label() {
        return "VASP POSCAR";
    }

    @Override
    public List<String> extensions() {
        return List.of("vasp", "poscar");
    }

    @Override
    public List<String> patterns() {
        return List.of("POSCAR*", "CONTCAR*");
    }

    @Override
    public boolean severalFrames() {
        return false;
    }

    @Override
    public Match recognise(FileHead head) {
        boolean vectors = FileHead.areNumbers(head.words(1), 0, 1);
        for (int i = 2; i < 5; i++) {
            vectors &= FileHead.areNumbers(head.words(i), 0, 3);
        }
        return vectors && head.words(5).length > 0 && (FileHead.areNumbers(head.words(5), 0, 1)
                || FileHead.areNumbers(head.words(6), 0, 1)) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        text.requireLine("a line of comment");
        var comment = text.text().strip();
        var lattice = lattice(text);
        int[] numbers = species(text, comment);
        int n = numbers.length;
        text.requireLine("Direct, Cartesian or Selective dynamics");
        boolean selective = first(text) == 's';
        if (selective) {
            text.requireLine("Direct or Cartesian");
        }
        char kind = first(text);
        if (kind != 'd' && kind != 'c' && kind != 'k') {
            throw text.error("found '" + text.text().strip() + "', expected Direct or Cartesian");
        }
        var positions = new double[3 * n];
        var free = new boolean[3 * n];
        for (int i = 0; i < n; i++) {
            text.requireLine("atom " + (i + 1) + " of " + n);
            for (int k = 3 * i; k < 3 * i + 3; k++) {
                positions[k] = text.finite("a coordinate of atom " + (i + 1) + " of " + n);
            }
            for (int k = 3 * i; selective && k < 3 * i + 3; k++) {
                free[k] = text.flag("whether atom " + (i + 1) + " may move");
            }
        }
        var scaled = kind == 'd' ? lattice.cell.toCartesian(positions) : lattice.scale(positions);
        var s = Structure.of(numbers, scaled, lattice.cell, Periodicity.ALL);
        if (selective) {
            var axes = Cells.axesAndNormals(lattice.cell);
            s = s.withConstraints(Masks.constraints(free, axes[0], axes[1]));
        }
        return velocities(text, comment.isEmpty() ? s : s.withInfo("comment", comment));
    }

    private record Scaled(Lattice cell, double[] factors) {
        double[] scale(double[] positions) {
            for (int i = 0; i < positions.length; i++) {
                positions[i] *= factors[i % 3];
            }
            return positions;
        }
    }

    private static Scaled lattice(StructureText text) throws StructureFileException {
        text.requireLine("the scale of the cell");
        double first = text.finite("the scale of the cell");
        var factors = new double[] {first, first, first};
        if (text.hasWord()) {
            try {
                factors[1] = text.finite("a scale");
                factors[2] = text.finite("a scale");
            } catch (StructureFileException e) {
                factors[1] = first;
                factors[2] = first;
            }
        }
        var v = new double[9];
        for (int i = 0; i < 9; i++) {
            if (i % 3 == 0) {
                text.requireLine("cell vector " + (i / 3 + 1));
            }
            v[i] = text.finite("a component of cell vector " + (i / 3 + 1));
        }
        var bare = Lattice.of(v);
        if (!bare.isComplete() || first == 0) {
            throw text.error("the cell has no volume, expected three vectors that do not lie in a plane and a scale that is "
                    + "not 0");
        }
        if (first < 0) {
            double f = Math.cbrt(-first / bare.volume());
            factors = new double[] {f, f, f};
        }
        for (int i = 0; i < 9; i++) {
            v[i] *= factors[i % 3];
        }
        return new Scaled(Lattice.of(v), factors);
    }

    private static int[] species(StructureText text, String comment) throws StructureFileException {
        text.requireLine("the symbols or the counts of the atoms");
        String symbols = text.text().strip();
        if (symbols.isEmpty() || Character.isDigit(symbols.charAt(0))) {
            symbols = comment;
            text.pushBack();
        }
        text.requireLine("the counts of the atoms");
        var counts = new ArrayList<Integer>();
        long total = 0;
        while (text.hasWord()) {
            if (!counts.isEmpty() && text.text().stripLeading().startsWith("!")) {
                break;
            }
            int count = text.integer("how many atoms of a species there are");
            if (count < 0) {
                throw text.unexpected("a count that is not negative");
            }
            counts.add(count);
            total += count;
        }
        text.requireMemory(total, 128);
        requireLines(text, total);
        var words = symbols.split("\\s+");
        var numbers = new int[(int) total];
        int at = 0;
        for (int k = 0; k < counts.size(); k++) {
            int z = k < words.length ? Symbols.number(words[k].split("[_/.]", 2)[0]) : -1;
            if (z < 0) {
                throw text.error("species " + (k + 1) + " of " + counts.size() + " has no symbol of an element, expected them in "
                        + "the line before the counts or (VASP 4) in the first line, found '" + symbols + "'");
            }
            for (int i = 0; i < counts.get(k); i++) {
                numbers[at++] = z;
            }
        }
        return numbers;
    }

    /** A coordinate takes two bytes at least, so a count that the file cannot hold costs no memory. */
    private static void requireLines(StructureText text, long atoms) throws StructureFileException {
        if (atoms > text.bytes().length / 6 + 1) {
            throw text.error("found " + atoms + " atoms, expected no more than the file has lines for");
        }
    }

    private static char first(StructureText text) {
        var s = text.text().strip();
        return s.isEmpty() ? ' ' : Character.toLowerCase(s.charAt(0));
    }

    private static Structure velocities(StructureText text, Structure s) throws StructureFileException {
        if (!text.nextLine()) {
            return s;
        }
        if (first(text) == 'l') {
            for (int i = 0; i < 7 && text.nextLine(); i++) {
                // Velocities of the cell are not kept.
            }
            if (!text.nextLine()) {
                return s;
            }
        }
        if (first(text) == 'd' || !text.nextFilledLine()) {
            return s;
        }
        text.pushBack();
        var v = new double[3 * s.count()];
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            if (i % 3 == 0) {
                text.requireLine("the velocity of atom " + (i / 3 + 1) + " of " + s.count());
            }
            v[i] = text.finite("a component of the velocity of atom " + (i / 3 + 1));
            sum += Math.abs(v[i]);
        }
        return sum == 0 ? s : s.withArray(Structure.VELOCITIES, new AtomArray.Reals(v, 3));
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return s -> write(s, out);
    }

    private void write(Structure s, StructureOutput out) throws IOException {
        Cells.requireCell(s, out, label());
        var symbols = new StringBuilder();
        var counts = new StringBuilder();
        for (int i = 0; i < s.count();) {
            int first = i;
            while (i < s.count() && s.number(i) == s.number(first)) {
                i++;
            }
            symbols.append(' ').append(Element.of(s.number(first)).symbol());
            counts.append(' ').append(i - first);
        }
        var comment = s.info().getOrDefault("comment", symbols.toString().strip()).toString().replaceAll("\\s+", " ");
        out.put(comment).line().put("1.0").line();
        for (int i = 0; i < 9; i++) {
            out.put(' ').real(s.lattice().get(i / 3, i % 3), 22).put(i % 3 == 2 ? "\n" : "");
        }
        out.put(symbols.toString()).line().put(counts.toString()).line();
        var axes = Cells.axesAndNormals(s.lattice());
        boolean[] free = s.constraints().isEmpty() ? null
                : Masks.mask(s.count(), s.constraints(), axes[0], axes[1], true);
        out.put(free == null ? "Cartesian\n" : "Selective dynamics\nCartesian\n");
        double[] p = s.positions();
        for (int i = 0; i < p.length; i += 3) {
            row(out, p, i);
            for (int k = i; free != null && k < i + 3; k++) {
                out.put(free[k] ? " T" : " F");
            }
            out.line();
        }
        if (s.arrays().get(Structure.VELOCITIES) instanceof AtomArray.Reals(var v, var w) && w == 3) {
            out.line();
            for (int i = 0; i < v.length; i += 3) {
                row(out, v, i);
                out.line();
            }
        }
    }

    private static void row(StructureOutput out, double[] values, int from) throws IOException {
        for (int k = from; k < from + 3; k++) {
            out.put(' ').real(values[k], 22);
        }
    }
}

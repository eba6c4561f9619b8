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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.adatom.numerics.Units;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Element;
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
import org.eclipse.jdt.annotation.Nullable;

/** Text dumps of LAMMPS: any order of columns, sorted by id when read. */
public final class LammpsDumpFormat implements StructureFormat {
    private static final List<String> KNOWN = List.of("id", "type", "element", "x", "y", "z", "xu", "yu", "zu", "xs", "ys", "zs",
            "xsu", "ysu", "zsu", "ix", "iy", "iz", "vx", "vy", "vz", "fx", "fy", "fz", "q", "mass");

    @Override
    public String id() {
        return "lammps-dump";
    }

    @Override
    public String label() {
        return "LAMMPS dump";
    }

    @Override
    public List<String> extensions() {
        return List.of("lammpstrj", "dump");
    }

    @Override
    public List<String> patterns() {
        return List.of("dump.*");
    }

    @Override
    public boolean severalFrames() {
        return true;
    }

    @Override
    public boolean appendable() {
        return true;
    }

    @Override
    public Match recognise(FileHead head) {
        return head.line(0).startsWith("ITEM: ") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        var index = new FrameIndex.Builder();
        long start = 0;
        long line = 1;
        long atoms = -1;
        boolean open = false;
        while (scanner.nextLine()) {
            if (!scanner.startsWith("ITEM:")) {
                if (!scanner.isBlank() && !open) {
                    throw scanner.error("found '" + shown(scanner.text()) + "', expected ITEM:");
                }
            } else if (scanner.startsWith("ITEM: NUMBER OF ATOMS")) {
                if (!scanner.nextLine() || !scanner.text().trim().matches("\\d{1,9}")) {
                    throw scanner.error("found '" + shown(scanner.text()) + "', expected the number of atoms");
                }
                atoms = Long.parseLong(scanner.text().trim());
            } else if (scanner.startsWith("ITEM: ATOMS")) {
                if (atoms < 0) {
                    throw scanner.error("found ITEM: ATOMS, expected ITEM: NUMBER OF ATOMS before it");
                }
                long got = scanner.skipLines(atoms);
                if (got < atoms) {
                    throw scanner.error("the file ends after " + got + " of " + atoms + " atoms, expected one line for each");
                }
                index.add(start, line, (int) atoms);
                open = false;
                atoms = -1;
            } else if (!open) {
                start = scanner.offset();
                line = scanner.lineNumber();
                open = true;
            }
        }
        if (open) {
            throw scanner.error("the file ends before ITEM: ATOMS of frame " + index.count() + ", expected its atoms");
        }
        return index.build(scanner.size());
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    /** The head of a frame. */
    private static final class Head {
        long step;
        double velocityUnit = 1e-3;
        double forceUnit = 1;
        String units = "";
        int atoms = -1;
        Lattice lattice = Lattice.NONE;
        double[] origin = new double[3];
        Periodicity periodicity = Periodicity.NONE;
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        var head = new Head();
        while (text.nextFilledLine()) {
            var item = text.text().trim();
            if (item.equals("ITEM: TIMESTEP")) {
                text.requireLine("the time step");
                head.step = text.whole("the time step");
            } else if (item.equals("ITEM: NUMBER OF ATOMS")) {
                text.requireLine("the number of atoms");
                head.atoms = text.integer("the number of atoms");
            } else if (item.startsWith("ITEM: BOX BOUNDS")) {
                box(text, head, item.substring(16).trim().split("\\s+"));
            } else if (item.equals("ITEM: UNITS")) {
                text.requireLine("the name of the units");
                units(text, head);
            } else if (item.startsWith("ITEM: ATOMS")) {
                return atoms(text, head, Arrays.asList(item.substring(11).trim().split("\\s+")));
            } else if (item.startsWith("ITEM:")) {
                text.requireLine("the value of " + item);
            } else {
                throw text.error("found '" + shown(item) + "', expected ITEM:");
            }
        }
        throw text.error("the frame ends, expected ITEM: ATOMS");
    }

    private static void units(StructureText text, Head head) throws StructureFileException {
        head.units = text.word("units");
        switch (head.units) {
            case "metal" -> head.velocityUnit = 1e-3;
            case "real" -> {
                head.velocityUnit = 1;
                head.forceUnit = Units.KJ_PER_MOL * Units.CALORIE;
            }
            case "lj" -> head.velocityUnit = 1;
            default -> throw text.unexpected("metal, real or lj units");
        }
    }

    private static void box(StructureText text, Head head, String[] words) throws StructureFileException {
        if (words[0].equals("abc")) {
            var rows = new double[9];
            for (int i = 0; i < 3; i++) {
                text.requireLine("a cell vector and a component of the origin");
                for (int k = 0; k < 3; k++) {
                    rows[3 * i + k] = text.finite("a component of a cell vector");
                }
                head.origin[i] = text.finite("a component of the origin");
            }
            head.lattice = Lattice.of(rows);
        } else {
            boolean tilted = words[0].equals("xy");
            var low = new double[3];
            var high = new double[3];
            var tilt = new double[3];
            for (int i = 0; i < 3; i++) {
                text.requireLine("the lower and upper bound of " + "xyz".charAt(i));
                low[i] = text.finite("the lower bound of " + "xyz".charAt(i));
                high[i] = text.finite("the upper bound of " + "xyz".charAt(i));
                if (tilted) {
                    tilt[i] = text.finite("a tilt factor");
                }
            }
            low[0] -= Math.min(Math.min(0, tilt[0]), Math.min(tilt[1], tilt[0] + tilt[1]));
            high[0] -= Math.max(Math.max(0, tilt[0]), Math.max(tilt[1], tilt[0] + tilt[1]));
            low[1] -= Math.min(0, tilt[2]);
            high[1] -= Math.max(0, tilt[2]);
            head.origin = low;
            head.lattice = Lattice.of(high[0] - low[0], 0, 0, tilt[0], high[1] - low[1], 0, tilt[1], tilt[2],
                    high[2] - low[2]);
        }
        var flags = Arrays.stream(words).filter(w -> w.matches("[psmf]{2}")).toList();
        boolean all = flags.size() < 3;
        head.periodicity = new Periodicity(all || flags.get(0).startsWith("p"), all || flags.get(1).startsWith("p"),
                all || flags.get(2).startsWith("p"));
    }

    private static Structure atoms(StructureText text, Head head, List<String> names) throws StructureFileException {
        int n = head.atoms;
        if (n < 0) {
            throw text.error("found ITEM: ATOMS, expected ITEM: NUMBER OF ATOMS before it");
        }
        text.requireMemory(n, 128 + 16L * names.size());
        if (n > text.bytes().length) {
            throw text.error("found " + n + " atoms, expected no more than the frame has lines for");
        }
        int element = names.indexOf("element");
        var numbers = new int[n];
        var values = new double[names.size()][n];
        var words = new String[names.size()][];
        for (int i = 0; i < n; i++) {
            text.requireLine("atom " + (i + 1) + " of " + n);
            for (int k = 0; k < names.size(); k++) {
                if (k == element) {
                    numbers[i] = text.symbol();
                } else {
                    value(text, names.get(k), values, words, k, i);
                }
            }
        }
        var columns = new LinkedHashMap<String, double[]>();
        for (int k = 0; k < values.length; k++) {
            if (k != element && words[k] == null) {
                columns.put(names.get(k), values[k]);
            }
        }
        if (element < 0) {
            numbers = elements(text, columns, n);
        }
        return sorted(build(text, head, columns, numbers), columns.get("id"));
    }

    private static void value(StructureText text, String name, double[][] values, String[][] words, int column, int atom)
            throws StructureFileException {
        if (words[column] != null) {
            words[column][atom] = text.word(name);
            return;
        }
        try {
            values[column][atom] = KNOWN.contains(name) ? text.finite(name) : text.real(name);
        } catch (StructureFileException e) {
            if (KNOWN.contains(name) || atom > 0 || !e.getMessage().contains("found")) {
                throw e;
            }
            // A column of words is passed over.
            words[column] = new String[values[column].length];
        }
    }

    private static int[] elements(StructureText text, Map<String, double[]> columns, int n) throws StructureFileException {
        double[] mass = columns.get("mass");
        double[] type = columns.get("type");
        var numbers = new int[n];
        for (int i = 0; i < n; i++) {
            if (mass != null) {
                numbers[i] = LammpsDataFormat.elementOfMass(mass[i]);
            } else if (type != null) {
                if (!(type[i] >= 1 && type[i] <= 118)) {
                    throw text.error("found the type " + type[i] + " and no element, expected a column 'element', or types that "
                            + "are atomic numbers");
                }
                numbers[i] = (int) type[i];
            } else {
                throw text.error("found neither element nor type among the columns " + columns.keySet()
                        + ", expected one of them");
            }
        }
        return numbers;
    }

    private static Structure build(StructureText text, Head head, Map<String, double[]> columns, int[] numbers)
            throws StructureFileException {
        var s = Structure.of(numbers, positions(text, head, columns), head.lattice, head.periodicity);
        s = s.withInfo("timestep", head.step);
        if (!head.units.isEmpty()) {
            s = s.withInfo("units", head.units);
        }
        s = vector(s, Structure.VELOCITIES, columns, "v", head.velocityUnit);
        s = vector(s, Structure.FORCES, columns, "f", head.forceUnit);
        double[] q = columns.get("q");
        if (q != null) {
            s = s.withArray(Structure.CHARGES, new AtomArray.Reals(q));
        }
        double[] mass = columns.get("mass");
        if (mass != null) {
            s = LammpsDataFormat.withMasses(s, mass);
        }
        double[] type = columns.get("type");
        if (type != null) {
            s = s.withArray("type", new AtomArray.Integers(Arrays.stream(type).mapToInt(v -> (int) v).toArray()));
        }
        for (var e : columns.entrySet()) {
            if (!KNOWN.contains(e.getKey())) {
                s = s.withArray(e.getKey(), new AtomArray.Reals(e.getValue()));
            }
        }
        return s;
    }

    private static Structure vector(Structure s, String name, Map<String, double[]> columns, String letter, double unit) {
        double[] x = columns.get(letter + "x");
        double[] y = columns.get(letter + "y");
        double[] z = columns.get(letter + "z");
        if (x == null || y == null || z == null) {
            return s;
        }
        var v = new double[3 * x.length];
        for (int i = 0; i < x.length; i++) {
            v[3 * i] = x[i] * unit;
            v[3 * i + 1] = y[i] * unit;
            v[3 * i + 2] = z[i] * unit;
        }
        return s.withArray(name, new AtomArray.Reals(v, 3));
    }

    private static double[] positions(StructureText text, Head head, Map<String, double[]> columns)
            throws StructureFileException {
        for (var kind : List.of("", "u", "s", "su")) {
            double[] x = columns.get("x" + kind);
            double[] y = columns.get("y" + kind);
            double[] z = columns.get("z" + kind);
            if (x != null && y != null && z != null) {
                var p = new double[3 * x.length];
                boolean scaled = kind.startsWith("s");
                for (int i = 0; i < x.length; i++) {
                    p[3 * i] = x[i] - (scaled ? 0 : head.origin[0]);
                    p[3 * i + 1] = y[i] - (scaled ? 0 : head.origin[1]);
                    p[3 * i + 2] = z[i] - (scaled ? 0 : head.origin[2]);
                }
                return scaled ? head.lattice.toCartesian(p) : p;
            }
        }
        throw text.error("found the columns " + columns.keySet() + ", expected x y z, xu yu zu, xs ys zs or xsu ysu zsu");
    }

    private static Structure sorted(Structure s, double @Nullable [] ids) {
        if (ids == null) {
            return s;
        }
        boolean inOrder = true;
        for (int i = 1; i < ids.length; i++) {
            inOrder &= ids[i - 1] <= ids[i];
        }
        return inOrder ? s : s.select(IntStream.range(0, ids.length).boxed()
                .sorted((a, b) -> Double.compare(ids[a], ids[b])).mapToInt(Integer::intValue).toArray());
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return new FrameWriter() {
            private long frame;

            @Override
            public void write(Structure structure) throws IOException {
                LammpsDumpFormat.write(structure, out, frame++);
            }
        };
    }

    private static void write(Structure given, StructureOutput out, long frame) throws IOException {
        var s = given.lattice().equals(Lattice.NONE) ? LammpsDataFormat.boxed(given)
                : Cells.turned(given, out, "LAMMPS dump");
        var step = s.info().get("timestep") instanceof Long l ? l : Long.valueOf(frame);
        out.put("ITEM: UNITS\nmetal\nITEM: TIMESTEP\n").whole(step).line();
        out.put("ITEM: NUMBER OF ATOMS\n").whole(s.count()).line();
        double[] m = s.lattice().rows();
        boolean tilted = m[3] != 0 || m[6] != 0 || m[7] != 0;
        var p = s.periodicity();
        out.put("ITEM: BOX BOUNDS ").put(tilted ? "xy xz yz " : "").put(p.a() ? "pp " : "ff ").put(p.b() ? "pp " : "ff ")
                .put(p.c() ? "pp" : "ff").line();
        double lx = Math.min(Math.min(0, m[3]), Math.min(m[6], m[3] + m[6]));
        double hx = Math.max(Math.max(0, m[3]), Math.max(m[6], m[3] + m[6]));
        bounds(out, lx, m[0] + hx, tilted, m[3]);
        bounds(out, Math.min(0, m[7]), m[4] + Math.max(0, m[7]), tilted, m[6]);
        bounds(out, 0, m[8], tilted, m[7]);
        writeAtoms(s, out);
    }

    private static void bounds(StructureOutput out, double low, double high, boolean tilted, double tilt) throws IOException {
        out.real(low).put(' ').real(high);
        if (tilted) {
            out.put(' ').real(tilt);
        }
        out.line();
    }

    private static void writeAtoms(Structure s, StructureOutput out) throws IOException {
        var names = new StringBuilder("ITEM: ATOMS id type element x y z");
        var columns = new ArrayList<double[]>();
        var widths = new ArrayList<Integer>();
        var factors = new ArrayList<Double>();
        if (s.arrays().get(Structure.VELOCITIES) instanceof AtomArray.Reals(var v, var w) && w == 3) {
            add(names, " vx vy vz", columns, v, widths, 3, factors, 1000);
        }
        if (s.arrays().get(Structure.FORCES) instanceof AtomArray.Reals(var v, var w) && w == 3) {
            add(names, " fx fy fz", columns, v, widths, 3, factors, 1);
        }
        if (s.arrays().get(Structure.CHARGES) instanceof AtomArray.Reals(var v, var w) && w == 1) {
            add(names, " q", columns, v, widths, 1, factors, 1);
        }
        if (s.arrays().get(Structure.MASSES) instanceof AtomArray.Reals(var v, var w) && w == 1) {
            add(names, " mass", columns, v, widths, 1, factors, 1);
        }
        out.put(names.toString()).line();
        var types = new HashMap<Integer, Integer>();
        for (int i = 0; i < s.count(); i++) {
            int type = types.computeIfAbsent(s.number(i), z -> types.size() + 1);
            out.whole(i + 1).put(' ').whole(type).put(' ').put(Element.of(s.number(i)).symbol());
            out.put(' ').real(s.x(i)).put(' ').real(s.y(i)).put(' ').real(s.z(i));
            for (int k = 0; k < columns.size(); k++) {
                for (int c = 0; c < widths.get(k); c++) {
                    out.put(' ').real(columns.get(k)[i * widths.get(k) + c] * factors.get(k));
                }
            }
            out.line();
        }
    }

    private static void add(StringBuilder names, String more, List<double[]> columns, double[] values, List<Integer> widths,
            int width, List<Double> factors, double factor) {
        names.append(more);
        columns.add(values);
        widths.add(width);
        factors.add(factor);
    }
}

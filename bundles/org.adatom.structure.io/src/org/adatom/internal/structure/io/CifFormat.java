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
import java.util.List;
import java.util.Locale;
import org.adatom.internal.structure.io.CifTokens.Value;
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

/** Crystallographic Information File, CIF 1.1: cell, symmetry operators and sites become all atoms of the cell. */
public final class CifFormat implements StructureFormat {
    /** Images of a site that come closer than this are one atom, A. */
    private static final double SAME = 0.05;
    private static final double FULL = 1e-3;

    @Override
    public String id() {
        return "cif";
    }

    @Override
    public String label() {
        return "CIF";
    }

    @Override
    public List<String> extensions() {
        return List.of("cif");
    }

    @Override
    public boolean severalFrames() {
        return true;
    }

    @Override
    public Match recognise(FileHead head) {
        for (var line : head.lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                return line.strip().toLowerCase(Locale.ROOT).startsWith("data_") ? Match.CERTAIN : Match.NO;
            }
        }
        return Match.NO;
    }

    @Override
    public FrameIndex index(LineScanner scanner) throws IOException {
        var index = new FrameIndex.Builder();
        long start = 0;
        long line = 1;
        boolean inText = false;
        boolean added = true;
        while (scanner.nextLine()) {
            var text = scanner.text();
            if (text.startsWith(";")) {
                inText = !inText;
            } else if (!inText) {
                var word = text.strip().toLowerCase(Locale.ROOT);
                if (word.startsWith("data_")) {
                    start = scanner.offset();
                    line = scanner.lineNumber();
                    added = false;
                } else if (!added && word.startsWith("_atom_site") && !word.startsWith("_atom_sites")) {
                    index.add(start, line, -1);
                    added = true;
                }
            }
        }
        if (index.count() == 0) {
            throw scanner.error("the file has no atoms, expected data_ and a loop with _atom_site_fract_x");
        }
        return index.build(scanner.size());
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        var cif = new CifTokens(text);
        var lattice = cell(cif);
        var operators = operators(cif);
        var xs = cif.values("_atom_site_fract_x");
        boolean fractional = !xs.isEmpty();
        if (!fractional) {
            xs = cif.values("_atom_site_cartn_x");
        }
        var kind = fractional ? "fract" : "cartn";
        var coordinates = List.of(xs, cif.values("_atom_site_" + kind + "_y"), cif.values("_atom_site_" + kind + "_z"));
        var symbols = cif.values("_atom_site_type_symbol", "_atom_site_label");
        if (xs.isEmpty() || coordinates.get(1).size() != xs.size() || coordinates.get(2).size() != xs.size()
                || symbols.size() != xs.size()) {
            throw text.error("the sites are not whole, expected a loop with _atom_site_label or _atom_site_type_symbol and "
                    + "_atom_site_fract_x, _y and _z");
        }
        if (fractional && lattice.equals(Lattice.NONE)) {
            throw text.error("there is no cell, expected _cell_length_a and its like beside fractional coordinates");
        }
        var builder = Structure.builder();
        for (int i = 0; i < xs.size(); i++) {
            int z = element(cif, i, symbols.get(i));
            requireFull(cif, i, symbols.get(i));
            var site = new double[3];
            for (int k = 0; k < 3; k++) {
                site[k] = cif.number(coordinates.get(k).get(i), "a coordinate of the site '" + symbols.get(i).text() + "'");
            }
            if (!fractional && operators.size() > 1) {
                site = lattice.toFractional(site);
            }
            if (operators.size() == 1) {
                double[] p = fractional ? lattice.toCartesian(site) : site;
                builder.add(z, p[0], p[1], p[2]);
            } else {
                for (double[] f : images(site, operators, lattice)) {
                    double[] p = lattice.toCartesian(f);
                    builder.add(z, p[0], p[1], p[2]);
                }
            }
        }
        boolean periodic = !lattice.equals(Lattice.NONE);
        return builder.lattice(lattice, periodic ? Periodicity.ALL : Periodicity.NONE).build();
    }

    private static Lattice cell(CifTokens cif) throws StructureFileException {
        var names = List.of("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma");
        var v = new double[6];
        for (int i = 0; i < 6; i++) {
            var given = cif.values("_cell_" + names.get(i));
            if (given.isEmpty() || given.get(0).text().matches("[?.]")) {
                if (i < 3) {
                    return Lattice.NONE;
                }
                v[i] = 90;
            } else {
                v[i] = cif.number(given.get(0), "_cell_" + names.get(i));
            }
        }
        return Lattice.ofParameters(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    private static List<double[]> operators(CifTokens cif) throws StructureFileException {
        var given = cif.values("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz");
        var all = new ArrayList<double[]>();
        for (var v : given) {
            all.add(operator(cif, v));
        }
        if (all.isEmpty()) {
            requireTrivial(cif, "_space_group_it_number", "_symmetry_int_tables_number");
            requireTrivial(cif, "_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_hall",
                    "_symmetry_space_group_name_hall");
            all.add(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
        }
        return all;
    }

    private static void requireTrivial(CifTokens cif, String... tags) throws StructureFileException {
        var given = cif.values(tags);
        if (!given.isEmpty() && !given.get(0).text().replaceAll("\\s", "").matches("1|P1|p1|\\?|\\.|")) {
            throw cif.error(given.get(0), "the operators of this space group as _space_group_symop_operation_xyz: write them into "
                    + "the file, or all atoms in space group P 1");
        }
    }

    /** {@return a matrix of three rows of four numbers that takes (x, y, z, 1) to the image} */
    private static double[] operator(CifTokens cif, Value value) throws StructureFileException {
        var rows = value.text().toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",");
        var m = new double[12];
        if (rows.length != 3) {
            throw cif.error(value, "an operator such as -y,x-y,z+1/3");
        }
        for (int r = 0; r < 3; r++) {
            int at = 0;
            while (at < rows[r].length()) {
                int end = at + 1;
                while (end < rows[r].length() && rows[r].charAt(end) != '+' && rows[r].charAt(end) != '-') {
                    end++;
                }
                term(cif, value, rows[r].substring(at, end), m, r);
                at = end;
            }
        }
        double det = m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8])
                + m[2] * (m[4] * m[9] - m[5] * m[8]);
        if (Math.abs(Math.abs(det) - 1) > 1e-6) {
            throw cif.error(value, "an operator that keeps volumes, such as -y,x-y,z+1/3");
        }
        return m;
    }

    private static void term(CifTokens cif, Value value, String term, double[] m, int row) throws StructureFileException {
        double sign = term.startsWith("-") ? -1 : 1;
        var bare = term.replaceFirst("^[+-]", "");
        int axis = bare.isEmpty() ? -1 : "xyz".indexOf(bare.charAt(bare.length() - 1));
        var number = axis < 0 ? bare : bare.substring(0, bare.length() - 1).replace("*", "");
        if (!number.matches(axis < 0 ? "\\d+(/[1-9]\\d*)?|\\d*\\.\\d+|\\d+\\." : "(\\d+(/[1-9]\\d*)?|\\d*\\.\\d+)?")) {
            throw cif.error(value, "an operator such as -y,x-y,z+1/3");
        }
        var parts = number.split("/");
        double size = number.isEmpty() ? 1
                : parts.length == 2 ? Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]) : Double.parseDouble(number);
        m[4 * row + (axis < 0 ? 3 : axis)] += sign * size;
    }

    private static List<double[]> images(double[] site, List<double[]> operators, Lattice lattice) {
        var all = new ArrayList<double[]>();
        for (double[] m : operators) {
            var f = new double[3];
            for (int r = 0; r < 3; r++) {
                f[r] = m[4 * r] * site[0] + m[4 * r + 1] * site[1] + m[4 * r + 2] * site[2] + m[4 * r + 3];
                f[r] -= Math.floor(f[r]);
                f[r] = f[r] > 1 - 1e-12 ? 0 : f[r];
            }
            if (all.stream().noneMatch(g -> near(f, g, lattice))) {
                all.add(f);
            }
        }
        return all;
    }

    private static boolean near(double[] f, double[] g, Lattice lattice) {
        var d = new double[3];
        for (int k = 0; k < 3; k++) {
            d[k] = f[k] - g[k];
            d[k] -= Math.rint(d[k]);
        }
        double[] c = lattice.toCartesian(d);
        return c[0] * c[0] + c[1] * c[1] + c[2] * c[2] < SAME * SAME;
    }

    private static int element(CifTokens cif, int site, Value symbol) throws StructureFileException {
        if (symbol.text().matches("[DT]([^A-Za-z].*)?")) {
            return 1;
        }
        int z = Symbols.ofLabel(symbol.text());
        var labels = cif.values("_atom_site_label");
        if (z < 0 && labels.size() > site) {
            z = Symbols.ofLabel(labels.get(site).text());
        }
        if (z < 0) {
            throw cif.error(symbol, "the symbol of an element, such as Fe or Fe3+");
        }
        return z;
    }

    private static void requireFull(CifTokens cif, int site, Value symbol) throws StructureFileException {
        var all = cif.values("_atom_site_occupancy");
        if (site >= all.size() || all.get(site).text().matches("[?.]")) {
            return;
        }
        double occupancy = cif.number(all.get(site), "an occupancy");
        if (Math.abs(occupancy - 1) > FULL) {
            var labels = cif.values("_atom_site_label");
            throw cif.error(all.get(site), "the occupancy 1 of the site '"
                    + (site < labels.size() ? labels.get(site) : symbol).text()
                    + "': sites that are occupied in part cannot be built, choose an ordered model");
        }
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return new FrameWriter() {
            private int frame;

            @Override
            public void write(Structure structure) throws IOException {
                CifFormat.write(structure, out, frame++);
            }
        };
    }

    private static void write(Structure s, StructureOutput out, int frame) throws IOException {
        var turned = Cells.turned(s, out, "CIF");
        double[] p = turned.lattice().parameters();
        var names = List.of("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma");
        out.put("data_image" + frame + "\n_chemical_formula_sum '" + spaced(s) + "'\n");
        for (int i = 0; i < 6; i++) {
            out.put("_cell_" + names.get(i) + " ").real(p[i]).line();
        }
        out.put("\n_space_group_name_H-M_alt 'P 1'\n_space_group_IT_number 1\n\nloop_\n  _space_group_symop_operation_xyz\n"
                + "  'x, y, z'\n\nloop_\n  _atom_site_type_symbol\n  _atom_site_label\n  _atom_site_fract_x\n"
                + "  _atom_site_fract_y\n  _atom_site_fract_z\n  _atom_site_occupancy\n");
        double[] f = s.fractionalPositions();
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < s.count(); i++) {
            var symbol = s.element(i).symbol();
            out.put("  " + symbol + " " + symbol + counts.merge(symbol, 1, Integer::sum));
            for (double v : Arrays.copyOfRange(f, 3 * i, 3 * i + 3)) {
                out.put(' ').real(v);
            }
            out.put(" 1.0\n");
        }
        out.line();
    }

    private static String spaced(Structure s) {
        return s.formula().replaceAll("(?<=[a-z0-9A-Z])(?=[A-Z])", " ");
    }
}

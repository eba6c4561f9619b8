/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.numerics.Units;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureText;
import org.eclipse.jdt.annotation.Nullable;

/** One row of an ASE database as a structure. */
public final class AseRow {
    private static final List<String> RESULTS = List.of("energy", "free_energy", "stress", "dipole", "magmom");

    private final StructureText text;
    private final Map<?, ?> row;

    /** @param text named in messages @param row a map */
    public AseRow(StructureText text, @Nullable Object row) throws StructureFileException {
        this.text = text;
        if (!(row instanceof Map<?, ?> map)) {
            throw text.error("a row is no object, expected numbers, positions and cell in { }");
        }
        this.row = map;
    }

    private double[] numbers(String key, int length) throws StructureFileException {
        double[] v = JsonTree.flat(row.get(key));
        if (v == null || length >= 0 && v.length != length) {
            throw text.error("found " + (v == null ? "no numbers" : v.length + " numbers") + " as \"" + key + "\", expected "
                    + (length < 0 ? "a list of numbers" : length + " numbers"));
        }
        return v;
    }

    /** {@return the structure} */
    public Structure structure() throws StructureFileException {
        int[] z = Arrays.stream(numbers("numbers", -1)).mapToInt(v -> (int) v).toArray();
        int n = z.length;
        double[] positions = numbers("positions", 3 * n);
        var lattice = row.containsKey("cell") ? Lattice.of(numbers("cell", 9)) : Lattice.NONE;
        double[] pbc = row.containsKey("pbc") ? numbers("pbc", 3) : new double[3];
        var s = Structure.of(z, positions, lattice, new Periodicity(pbc[0] != 0, pbc[1] != 0, pbc[2] != 0));
        s = s.withInfo(info());
        if (row.containsKey("tags")) {
            s = s.withTags(Arrays.stream(numbers("tags", n)).mapToInt(v -> (int) v).toArray());
        }
        s = reals(s, "masses", Structure.MASSES, 1);
        s = reals(s, "initial_charges", row.containsKey("charges") ? "initial_charges" : Structure.CHARGES, 1);
        s = reals(s, "charges", Structure.CHARGES, 1);
        s = reals(s, "initial_magmoms", row.containsKey("magmoms") ? "initial_magmoms" : Structure.MAGNETIC_MOMENTS, 1);
        s = reals(s, "magmoms", Structure.MAGNETIC_MOMENTS, 1);
        s = reals(s, "forces", Structure.FORCES, 3);
        s = reals(s, "energies", "energies", 1);
        s = reals(s, "stresses", "stresses", 6);
        if (row.containsKey("momenta")) {
            double[] p = numbers("momenta", 3 * n).clone();
            double[] m = s.masses();
            for (int i = 0; i < p.length; i++) {
                p[i] = p[i] / m[i / 3] / Units.TIME;
            }
            s = s.withArray(Structure.VELOCITIES, new AtomArray.Reals(p, 3));
        }
        return s.withConstraints(constraints(n, lattice));
    }

    private Structure reals(Structure s, String key, String name, int width) throws StructureFileException {
        return row.containsKey(key) ? s.withArray(name, new AtomArray.Reals(numbers(key, width * s.count()), width)) : s;
    }

    private Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        for (var key : List.of("key_value_pairs", "data")) {
            if (row.get(key) instanceof Map<?, ?> pairs) {
                pairs.forEach((k, v) -> {
                    double[] flat = v instanceof List<?> || v instanceof Map<?, ?> ? JsonTree.flat(v) : null;
                    info.put(String.valueOf(k), flat != null ? flat : v instanceof List<?> || v instanceof Map<?, ?>
                            ? v.toString() : v);
                });
            }
        }
        for (var key : RESULTS) {
            Object v = row.get(key);
            if (v instanceof Number number) {
                info.put(key, number.doubleValue());
            } else {
                double[] flat = JsonTree.flat(v);
                if (flat != null) {
                    info.put(key, flat);
                }
            }
        }
        return info;
    }

    private List<Constraint> constraints(int n, Lattice lattice) throws StructureFileException {
        var all = new ArrayList<Constraint>();
        if (row.get("constraints") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> c && c.get("kwargs") instanceof Map<?, ?> kwargs) {
                    add(all, String.valueOf(c.get("name")), kwargs, n, lattice);
                }
            }
        }
        return all;
    }

    private void add(List<Constraint> all, String name, Map<?, ?> kwargs, int n, Lattice lattice)
            throws StructureFileException {
        switch (name) {
            case "FixAtoms" -> all.add(new Constraint.FixedAtoms(atoms(kwargs, n)));
            case "FixedPlane", "FixedLine" -> single(all, name, atoms(kwargs, n), vector(kwargs, "direction"));
            case "FixCartesian" -> masked(all, kwargs, n, ExtxyzReader.UNIT, ExtxyzReader.UNIT);
            case "FixScaled" -> {
                var axes = Cells.axesAndNormals(lattice);
                masked(all, kwargs, n, axes[0], axes[1]);
            }
            case "FixBondLengths", "FixBondLength" -> {
                double[] pairs = JsonTree.flat(kwargs.get("pairs"));
                double[] lengths = JsonTree.flat(kwargs.get("bondlengths"));
                for (int i = 0; pairs != null && i + 1 < pairs.length; i += 2) {
                    all.add(new Constraint.FixedBondLength((int) pairs[i], (int) pairs[i + 1],
                            lengths != null && lengths.length > i / 2 ? lengths[i / 2] : Double.NaN));
                }
            }
            case "Hookean" -> all.add(spring(kwargs, n));
            default -> throw text.error("found the constraint " + name
                    + ", expected FixAtoms, FixCartesian, FixScaled, FixedLine, FixedPlane, FixBondLengths or Hookean");
        }
    }

    /** Adds a line or a plane; one constraint takes the atoms of several that follow each other and are alike. */
    private static void single(List<Constraint> all, String name, int[] atoms, double[] direction) {
        var last = all.isEmpty() ? null : all.getLast();
        boolean line = name.equals("FixedLine");
        if (line ? last instanceof Constraint.FixedLine l && Arrays.equals(l.direction(), direction)
                : last instanceof Constraint.FixedPlane p && Arrays.equals(p.normal(), direction)) {
            var before = all.removeLast().atoms();
            int[] joined = Arrays.copyOf(before, before.length + atoms.length);
            System.arraycopy(atoms, 0, joined, before.length, atoms.length);
            single(all, name, joined, direction);
            return;
        }
        all.add(line ? new Constraint.FixedLine(atoms, direction) : new Constraint.FixedPlane(atoms, direction));
    }

    private Constraint spring(Map<?, ?> kwargs, int n) throws StructureFileException {
        double stiffness = kwargs.get("k") instanceof Number k ? k.doubleValue() : Double.NaN;
        double threshold = kwargs.get("rt") instanceof Number rt ? rt.doubleValue() : 0;
        double[] anchor = JsonTree.flat(kwargs.get("a2"));
        var first = kwargs.get("a1");
        var second = kwargs.get("a2");
        boolean pair = second instanceof Number;
        if (!(first instanceof Number a) || !pair && anchor == null || a.intValue() < 0 || a.intValue() >= n) {
            throw text.error("a Hookean constraint names no atoms a1 and a2, or no point or plane as a2");
        }
        return second instanceof Number b ? new Constraint.Hookean(new int[] {a.intValue(), b.intValue()}, new double[0], stiffness,
                threshold) : new Constraint.Hookean(new int[] {a.intValue()}, anchor == null ? new double[0] : anchor, stiffness,
                threshold);
    }

    private void masked(List<Constraint> all, Map<?, ?> kwargs, int n, double[] axes, double[] normals)
            throws StructureFileException {
        double[] mask = vector(kwargs, "mask");
        var free = new boolean[3 * n];
        Arrays.fill(free, true);
        for (int i : atoms(kwargs, n)) {
            for (int k = 0; k < 3; k++) {
                free[3 * i + k] = mask[k] == 0;
            }
        }
        all.addAll(Masks.constraints(free, axes, normals));
    }

    private int[] atoms(Map<?, ?> kwargs, int n) throws StructureFileException {
        Object given = kwargs.get("indices") != null ? kwargs.get("indices") : kwargs.get("a");
        double[] v = given instanceof Number x ? new double[] {x.doubleValue()} : JsonTree.flat(given);
        if (v == null) {
            throw text.error("a constraint names no atoms, expected indices");
        }
        int[] atoms = Arrays.stream(v).mapToInt(x -> (int) (x < 0 ? x + n : x)).toArray();
        for (int i : atoms) {
            if (i < 0 || i >= n) {
                throw text.error("a constraint names atom " + i + ", expected 0 to " + (n - 1));
            }
        }
        return atoms;
    }

    private double[] vector(Map<?, ?> kwargs, String key) throws StructureFileException {
        double[] v = JsonTree.flat(kwargs.get(key));
        if (v == null || v.length != 3) {
            throw text.error("a constraint has no " + key + ", expected three numbers");
        }
        return v;
    }
}

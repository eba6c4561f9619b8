/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** Reads one frame of extended or plain XYZ. */
final class ExtxyzReader {
    static final String CONSTRAINTS = "adatom_constraints";
    private static final String PLAIN = "species:S:1:pos:R:3";
    static final double[] UNIT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /** A column group: a name, a type (R, I, S, L), how many columns, and where the values go. */
    private record Column(String name, char type, int width, double[] reals, String[] words, boolean[] flags) {
        static Column of(String name, char type, int width, int atoms) {
            int n = atoms * width;
            return new Column(name, type, width, new double[type == 'R' || type == 'I' ? n : 0],
                    new String[type == 'S' ? n : 0], new boolean[type == 'L' ? n : 0]);
        }
    }

    private ExtxyzReader() {
    }

    static Structure read(StructureText text, boolean extended) throws StructureFileException {
        text.requireLine("the number of atoms");
        int n = text.integer("the number of atoms");
        text.requireMemory(n, 128);
        text.requireLine("the line of comment");
        var comment = text.text();
        var values = extended ? KeyValues.split(comment) : new LinkedHashMap<String, String>();
        var lattice = lattice(text, values);
        var periodicity = periodicity(text, values, lattice);
        var plan = columns(text, n, values.getOrDefault("Properties", PLAIN));
        values.remove("Properties");
        var numbers = new int[n];
        var positions = new double[3 * n];
        atoms(text, plan, numbers, positions);
        try {
            var s = Structure.of(numbers, positions, lattice, periodicity);
            s = withArrays(s, plan);
            var info = extended ? info(values) : plainInfo(comment);
            return constrained(text, s, plan, info);
        } catch (IllegalArgumentException e) {
            throw text.error(CONSTRAINTS + ": " + e.getMessage(), e);
        }
    }

    private static Lattice lattice(StructureText text, Map<String, String> values) throws StructureFileException {
        var given = remove(values, "Lattice");
        if (given == null) {
            return Lattice.NONE;
        }
        double[] v = KeyValues.reals(given);
        if (v == null || v.length != 9 && v.length != 3) {
            throw text.error("found Lattice=\"" + given + "\", expected nine numbers: the three cell vectors");
        }
        return v.length == 9 ? Lattice.of(v) : Lattice.orthorhombic(v[0], v[1], v[2]);
    }

    private static @Nullable String remove(Map<String, String> values, String key) {
        for (var k : values.keySet()) {
            if (k.equalsIgnoreCase(key)) {
                return values.remove(k);
            }
        }
        return null;
    }

    private static Periodicity periodicity(StructureText text, Map<String, String> values, Lattice lattice)
            throws StructureFileException {
        var given = remove(values, "pbc");
        if (given == null) {
            return lattice.equals(Lattice.NONE) ? Periodicity.NONE
                    : new Periodicity(lattice.has(0), lattice.has(1), lattice.has(2));
        }
        var words = given.trim().split("[\\s,]+");
        var flags = new boolean[3];
        for (int i = 0; i < 3; i++) {
            var w = words[words.length == 1 ? 0 : Math.min(i, words.length - 1)].toLowerCase(Locale.ROOT);
            if (words.length != 3 && words.length != 1 || !List.of("t", "f", "true", "false", "1", "0").contains(w)) {
                throw text.error("found pbc=\"" + given + "\", expected three of T and F");
            }
            flags[i] = w.startsWith("t") || w.equals("1");
        }
        return new Periodicity(flags[0], flags[1], flags[2]);
    }

    private static List<Column> columns(StructureText text, int atoms, String properties) throws StructureFileException {
        var parts = properties.split(":");
        var plan = new ArrayList<Column>();
        boolean position = false;
        boolean species = false;
        long bytes = 64;
        for (int i = 0; i + 2 < parts.length; i += 3) {
            char type = parts[i + 1].length() == 1 ? parts[i + 1].charAt(0) : '?';
            boolean sized = parts[i + 2].matches("[1-9]\\d{0,4}");
            if ("RISL".indexOf(type) < 0 || !sized || parts[i].isEmpty()) {
                throw text.error("found '" + parts[i] + ":" + parts[i + 1] + ":" + parts[i + 2]
                        + "' in Properties, expected name:R|I|S|L:columns");
            }
            int width = Integer.parseInt(parts[i + 2]);
            bytes += 8L * width;
            text.requireMemory(atoms, bytes);
            text.requireMemory((long) atoms * width, 8);
            plan.add(Column.of(parts[i], type, width, atoms));
            position |= parts[i].equals("pos") && type == 'R' && width == 3;
            species |= parts[i].equals("species") && type == 'S' && width == 1
                    || parts[i].equals("Z") && type == 'I' && width == 1;
        }
        if (parts.length % 3 != 0 || !position || !species) {
            throw text.error("found Properties=" + properties
                    + ", expected groups name:type:columns with species:S:1 (or Z:I:1) and pos:R:3");
        }
        return plan;
    }

    private static void atoms(StructureText text, List<Column> plan, int[] numbers, double[] positions)
            throws StructureFileException {
        boolean byNumber = plan.stream().noneMatch(c -> c.name.equals("species"));
        int n = numbers.length;
        for (int i = 0; i < n; i++) {
            if (!text.nextLine()) {
                throw text.error("the file ends after " + i + " of " + n + " atoms, expected one line for each");
            }
            for (var c : plan) {
                if (c.name.equals("pos") && c.type == 'R' && c.width == 3) {
                    positions[3 * i] = text.finite("x");
                    positions[3 * i + 1] = text.finite("y");
                    positions[3 * i + 2] = text.finite("z");
                } else if (c.name.equals("species") && c.type == 'S' && c.width == 1) {
                    numbers[i] = text.symbol();
                } else if (byNumber && c.name.equals("Z") && c.type == 'I') {
                    numbers[i] = text.integer("an atomic number");
                    if (numbers[i] < 0 || numbers[i] > 118) {
                        throw text.unexpected("an atomic number from 0 to 118");
                    }
                } else {
                    values(text, c, i);
                }
            }
        }
    }

    private static void values(StructureText text, Column c, int atom) throws StructureFileException {
        for (int k = atom * c.width; k < (atom + 1) * c.width; k++) {
            switch (c.type) {
                case 'R' -> c.reals[k] = text.real(c.name);
                case 'I' -> c.reals[k] = text.whole(c.name);
                case 'S' -> {
                    var word = text.word(c.name);
                    c.words[k] = word.equals("\"\"") ? "" : word.intern();
                }
                default -> c.flags[k] = text.flag(c.name);
            }
        }
    }

    private static Structure withArrays(Structure bare, List<Column> plan) {
        var s = bare;
        var names = plan.stream().map(Column::name).toList();
        for (var c : plan) {
            if (!List.of("pos", "species", "Z", "move_mask").contains(c.name)) {
                var name = nameOf(c.name, names);
                s = s.withArray(name, array(c));
                if (name.equals("momenta") && c.width == 3 && c.type == 'R') {
                    s = s.withArray("momenta", null).withArray(Structure.VELOCITIES, velocities(s, c.reals));
                }
            }
        }
        return s;
    }

    private static String nameOf(String name, List<String> names) {
        return switch (name) {
            case "initial_charges" -> free(Structure.CHARGES, name, names.contains("charge") || names.contains("charges"));
            case "charge" -> free(Structure.CHARGES, name, names.contains("charges"));
            case "initial_magmoms" -> free(Structure.MAGNETIC_MOMENTS, name, names.contains("magmoms"));
            case "force" -> free(Structure.FORCES, name, names.contains("forces"));
            default -> name;
        };
    }

    private static String free(String wanted, String own, boolean taken) {
        return taken ? own : wanted;
    }

    private static AtomArray array(Column c) {
        switch (c.type) {
            case 'R':
                return new AtomArray.Reals(c.reals, c.width);
            case 'S':
                return new AtomArray.Words(c.words, c.width);
            case 'L':
                return new AtomArray.Flags(c.flags, c.width);
            default:
                var whole = new int[c.reals.length];
                for (int i = 0; i < whole.length; i++) {
                    whole[i] = (int) c.reals[i];
                    if (whole[i] != c.reals[i]) {
                        return new AtomArray.Reals(c.reals, c.width);
                    }
                }
                return new AtomArray.Integers(whole, c.width);
        }
    }

    private static AtomArray velocities(Structure s, double[] momenta) {
        double[] m = s.masses();
        var v = new double[momenta.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = momenta[i] / m[i / 3] / Units.TIME;
        }
        return new AtomArray.Reals(v, 3);
    }

    private static Map<String, Object> info(Map<String, String> values) {
        var info = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            Object v = key.equals(CONSTRAINTS) ? value : KeyValues.typed(value);
            if (key.equals(Structure.ENERGY) && v instanceof Number number) {
                v = number.doubleValue();
            } else if (key.equals("stress") && v instanceof double[] m && m.length == 9) {
                v = new double[] {m[0], m[4], m[8], m[5], m[2], m[1]};
            }
            info.put(key, v);
        });
        return info;
    }

    private static Map<String, Object> plainInfo(String comment) {
        return comment.isBlank() ? Map.of() : Map.of("comment", comment.strip());
    }

    private static Structure constrained(StructureText text, Structure s, List<Column> plan, Map<String, Object> info)
            throws StructureFileException {
        var told = info.get(CONSTRAINTS);
        if (told instanceof String words) {
            var rest = new LinkedHashMap<>(info);
            rest.remove(CONSTRAINTS);
            return s.withInfo(rest).withConstraints(Masks.parse(words));
        }
        List<Constraint> constraints = List.of();
        for (var c : plan) {
            if (c.name.equals("move_mask")) {
                if (c.type != 'L' || c.width != 1 && c.width != 3) {
                    throw text.error("found move_mask:" + c.type + ":" + c.width + ", expected move_mask:L:1 or move_mask:L:3");
                }
                var free = new boolean[3 * s.count()];
                for (int i = 0; i < free.length; i++) {
                    free[i] = c.flags[c.width == 3 ? i : i / 3];
                }
                constraints = Masks.constraints(free, UNIT, UNIT);
            }
        }
        return s.withInfo(info).withConstraints(constraints);
    }
}

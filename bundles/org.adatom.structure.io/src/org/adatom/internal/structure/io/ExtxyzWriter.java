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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.numerics.Units;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFormat.FrameWriter;
import org.adatom.structure.io.StructureOutput;

/** Writes extended XYZ that ASE reads: its names of arrays, its units of momenta, constraints as move_mask. */
final class ExtxyzWriter implements FrameWriter {
    private final StructureOutput out;

    ExtxyzWriter(StructureOutput out) {
        this.out = out;
    }

    @Override
    public void write(Structure s) throws IOException {
        var columns = columns(s);
        boolean[] mask = Masks.mask(s.count(), s.constraints(), ExtxyzReader.UNIT, ExtxyzReader.UNIT, false);
        var info = new LinkedHashMap<String, Object>(s.info());
        if (mask == null) {
            info.put(ExtxyzReader.CONSTRAINTS, Masks.words(s.constraints()));
        } else if (!s.constraints().isEmpty()) {
            columns.put("move_mask", moveMask(mask));
        }
        out.whole(s.count()).line().put(comment(s, columns, info)).line();
        var arrays = List.copyOf(columns.values());
        for (int i = 0; i < s.count(); i++) {
            var symbol = Element.of(s.number(i)).symbol();
            out.put(symbol).put(symbol.length() == 1 ? "  " : " ");
            out.real(s.x(i), 22).put(' ').real(s.y(i), 22).put(' ').real(s.z(i), 22);
            for (var a : arrays) {
                row(a, i);
            }
            out.line();
        }
    }

    private static AtomArray moveMask(boolean[] mask) {
        var first = new boolean[mask.length / 3];
        boolean together = true;
        for (int i = 0; i < first.length; i++) {
            first[i] = mask[3 * i];
            together &= first[i] == mask[3 * i + 1] && first[i] == mask[3 * i + 2];
        }
        return together ? new AtomArray.Flags(first) : new AtomArray.Flags(mask, 3);
    }

    private static Map<String, AtomArray> columns(Structure s) {
        var columns = new LinkedHashMap<String, AtomArray>();
        s.arrays().forEach((name, array) -> {
            boolean one = array instanceof AtomArray.Reals && array.width() == 1;
            switch (name) {
                case Structure.CHARGES -> columns.put(one && !s.arrays().containsKey("initial_charges") ? "initial_charges"
                        : name, array);
                case Structure.MAGNETIC_MOMENTS -> columns.put(one && !s.arrays().containsKey("initial_magmoms")
                        ? "initial_magmoms" : name, array);
                case Structure.VELOCITIES -> {
                    if (array instanceof AtomArray.Reals(var v, var w) && w == 3) {
                        columns.put("momenta", momenta(s, v));
                    } else {
                        columns.put(name, array);
                    }
                }
                default -> columns.put(name.replaceAll("[\\s:\"'=]", "_"), array);
            }
        });
        return columns;
    }

    private static AtomArray momenta(Structure s, double[] velocities) {
        double[] m = s.masses();
        var p = new double[velocities.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = velocities[i] * m[i / 3] * Units.TIME;
        }
        return new AtomArray.Reals(p, 3);
    }

    private static String comment(Structure s, Map<String, AtomArray> columns, Map<String, Object> info) {
        var line = new StringBuilder();
        if (!s.lattice().equals(Lattice.NONE)) {
            var rows = new ArrayList<String>();
            Arrays.stream(s.lattice().rows()).forEach(v -> rows.add(Double.toString(v)));
            line.append("Lattice=\"").append(String.join(" ", rows)).append("\" ");
        }
        line.append("Properties=species:S:1:pos:R:3");
        columns.forEach((name, a) -> line.append(':').append(name).append(':').append(type(a)).append(':').append(a.width()));
        info.forEach((key, value) -> {
            if (!List.of("Lattice", "Properties", "pbc").contains(key)) {
                KeyValues.append(line, key, full(key, value));
            }
        });
        var p = s.periodicity();
        return line.append(" pbc=\"").append(p.a() ? "T " : "F ").append(p.b() ? "T " : "F ").append(p.c() ? "T\"" : "F\"")
                .toString();
    }

    /** ASE refuses a stress or virial that is not a 3x3 matrix. */
    private static Object full(String key, Object value) {
        return (key.equals("stress") || key.equals("virial")) && value instanceof double[] v && v.length == 6
                ? new double[] {v[0], v[5], v[4], v[5], v[1], v[3], v[4], v[3], v[2]} : value;
    }

    private static char type(AtomArray array) {
        return switch (array) {
            case AtomArray.Reals r -> 'R';
            case AtomArray.Integers i -> 'I';
            case AtomArray.Words w -> 'S';
            case AtomArray.Flags f -> 'L';
        };
    }

    private void row(AtomArray array, int atom) throws IOException {
        int w = array.width();
        for (int k = atom * w; k < (atom + 1) * w; k++) {
            out.put(' ');
            switch (array) {
                case AtomArray.Reals r -> out.real(r.values()[k]);
                case AtomArray.Integers v -> out.whole(v.values()[k]);
                case AtomArray.Words v -> {
                    var word = v.values()[k];
                    out.put(word.isEmpty() ? "\"\"" : word.replaceAll("\\s", "_"));
                }
                case AtomArray.Flags f -> out.put(f.values()[k] ? 'T' : 'F');
            }
        }
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.adatom.numerics.Units;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFormat.FrameWriter;
import org.adatom.structure.io.StructureOutput;
import org.eclipse.jdt.annotation.Nullable;

/** Writes the JSON database of ASE. */
public final class AseRowWriter implements FrameWriter {
    private static final List<String> RESULTS = List.of("energy", "free_energy", "stress", "dipole", "magmom");

    private final StructureOutput out;
    private int rows;

    AseRowWriter(StructureOutput out) {
        this.out = out;
    }

    @Override
    public void write(Structure s) throws IOException {
        rows++;
        out.put(rows == 1 ? "{\"" : ",\n \"").whole(rows).put("\": ").put(json(s, rows));
    }

    /** {@return a row as JSON} @param number makes its unique id */
    public static String json(Structure s, int number) throws IOException {
        var row = new StringWriter();
        try (var g = AseJsonFormat.JSON.createGenerator(row)) {
            g.writeStartObject();
            atoms(g, s);
            arrays(g, s);
            constraints(g, s);
            info(g, s);
            g.writeStringField("unique_id", String.format("%032x", number));
            g.writeNumberField("ctime", 0.0);
            g.writeNumberField("mtime", 0.0);
            g.writeStringField("user", "");
            g.writeEndObject();
        }
        return row.toString();
    }

    @Override
    public void finish() throws IOException {
        out.put(",\n \"ids\": [");
        for (int i = 1; i <= rows; i++) {
            out.put(i == 1 ? "" : ", ").whole(i);
        }
        out.put("],\n \"nextid\": ").whole(rows + 1L).put("}\n");
    }

    private static void atoms(JsonGenerator g, Structure s) throws IOException {
        g.writeFieldName("numbers");
        int[] z = s.numbers();
        g.writeArray(z, 0, z.length);
        rows(g, "positions", s.positions(), 3);
        rows(g, "cell", s.lattice().rows(), 3);
        g.writeArrayFieldStart("pbc");
        for (int k = 0; k < 3; k++) {
            g.writeBoolean(s.periodicity().along(k));
        }
        g.writeEndArray();
    }

    private static void rows(JsonGenerator g, String name, double[] values, int width) throws IOException {
        g.writeFieldName(name);
        if (width == 1) {
            g.writeArray(values, 0, values.length);
            return;
        }
        g.writeStartArray();
        for (int i = 0; i < values.length; i += width) {
            g.writeArray(values, i, width);
        }
        g.writeEndArray();
    }

    private static void arrays(JsonGenerator g, Structure s) throws IOException {
        boolean results = s.info().keySet().stream().anyMatch(RESULTS::contains);
        for (var e : s.arrays().entrySet()) {
            var name = e.getKey();
            if (e.getValue() instanceof AtomArray.Integers(var v, var w) && name.equals(Structure.TAGS) && w == 1) {
                g.writeFieldName("tags");
                g.writeArray(v, 0, v.length);
            } else if (e.getValue() instanceof AtomArray.Reals(var v, var w)) {
                boolean one = w == 1;
                switch (name) {
                    case Structure.MASSES, "energies", "stresses", "initial_charges", "initial_magmoms" -> rows(g, name, v, w);
                    case Structure.CHARGES -> rows(g, one && !s.arrays().containsKey("initial_charges") ? "initial_charges"
                            : name, v, w);
                    case Structure.MAGNETIC_MOMENTS -> rows(g, one && !s.arrays().containsKey("initial_magmoms")
                            ? "initial_magmoms" : name, v, w);
                    case Structure.FORCES -> {
                        results = true;
                        rows(g, name, v, w);
                    }
                    case Structure.VELOCITIES -> {
                        double[] p = v.clone();
                        double[] m = s.masses();
                        for (int i = 0; i < p.length; i++) {
                            p[i] *= m[i / 3] * Units.TIME;
                        }
                        rows(g, "momenta", p, 3);
                    }
                    default -> {
                        // A row has no place for other arrays.
                    }
                }
            }
        }
        if (results) {
            g.writeStringField("calculator", "unknown");
            g.writeObjectFieldStart("calculator_parameters");
            g.writeEndObject();
        }
    }

    private static void constraints(JsonGenerator g, Structure s) throws IOException {
        if (s.constraints().isEmpty()) {
            return;
        }
        g.writeArrayFieldStart("constraints");
        for (var c : s.constraints()) {
            switch (c) {
                case Constraint.FixedAtoms f -> constraint(g, "FixAtoms", "indices", f.atoms(), null);
                case Constraint.FixedLine(var atoms, var direction) -> each(g, "FixedLine", atoms, direction);
                case Constraint.FixedPlane(var atoms, var normal) -> each(g, "FixedPlane", atoms, normal);
                case Constraint.FixedBondLength b -> bond(g, b);
                case Constraint.Hookean h -> spring(g, h);
                case Constraint.RigidGroup r -> {
                    // ASE has no rigid group that a database could hold.
                }
            }
        }
        g.writeEndArray();
    }

    /**
     * Lines and planes along the axes are told as FixCartesian, which every version of ASE reads. FixedLine and FixedPlane take
     * one atom each up to ASE 3.22 and name it otherwise since.
     */
    private static void each(JsonGenerator g, String name, int[] atoms, double[] direction) throws IOException {
        int zeros = 0;
        for (double v : direction) {
            zeros += v == 0 ? 1 : 0;
        }
        if (zeros == 2) {
            cartesian(g, atoms, direction, name.equals("FixedPlane"));
            return;
        }
        for (int i : atoms) {
            constraint(g, name, "a", new int[] {i}, direction);
        }
    }

    private static void cartesian(JsonGenerator g, int[] atoms, double[] axis, boolean plane) throws IOException {
        g.writeStartObject();
        g.writeStringField("name", "FixCartesian");
        g.writeObjectFieldStart("kwargs");
        g.writeFieldName("a");
        g.writeArray(atoms, 0, atoms.length);
        g.writeArrayFieldStart("mask");
        for (double v : axis) {
            g.writeBoolean(plane == (v != 0));
        }
        g.writeEndArray();
        g.writeEndObject();
        g.writeEndObject();
    }

    private static void constraint(JsonGenerator g, String name, String key, int[] atoms,
            double @Nullable [] direction) throws IOException {
        g.writeStartObject();
        g.writeStringField("name", name);
        g.writeObjectFieldStart("kwargs");
        if (direction == null) {
            g.writeFieldName(key);
            g.writeArray(atoms, 0, atoms.length);
        } else {
            g.writeNumberField(key, atoms[0]);
            g.writeFieldName("direction");
            g.writeArray(direction, 0, 3);
        }
        g.writeEndObject();
        g.writeEndObject();
    }

    private static void spring(JsonGenerator g, Constraint.Hookean h) throws IOException {
        g.writeStartObject();
        g.writeStringField("name", "Hookean");
        g.writeObjectFieldStart("kwargs");
        g.writeNumberField("a1", h.atoms()[0]);
        if (h.atoms().length == 2) {
            g.writeNumberField("a2", h.atoms()[1]);
        } else {
            g.writeFieldName("a2");
            g.writeArray(h.anchor(), 0, h.anchor().length);
        }
        g.writeNumberField("k", h.stiffness());
        if (!h.isPlane()) {
            g.writeNumberField("rt", h.threshold());
        }
        g.writeEndObject();
        g.writeEndObject();
    }

    private static void bond(JsonGenerator g, Constraint.FixedBondLength b) throws IOException {
        g.writeStartObject();
        g.writeStringField("name", "FixBondLengths");
        g.writeObjectFieldStart("kwargs");
        g.writeArrayFieldStart("pairs");
        g.writeArray(new int[] {b.first(), b.second()}, 0, 2);
        g.writeEndArray();
        if (Double.isFinite(b.length())) {
            g.writeFieldName("bondlengths");
            g.writeArray(new double[] {b.length()}, 0, 1);
        }
        g.writeEndObject();
        g.writeEndObject();
    }

    private static void info(JsonGenerator g, Structure s) throws IOException {
        for (var key : RESULTS) {
            Object v = s.info().get(key);
            if (v instanceof Number number) {
                g.writeNumberField(key, number.doubleValue());
            } else if (v instanceof double[] list) {
                rows(g, key, list, 1);
            }
        }
        g.writeObjectFieldStart("key_value_pairs");
        for (var e : s.info().entrySet()) {
            if (!RESULTS.contains(e.getKey())) {
                switch (e.getValue()) {
                    case Long n -> g.writeNumberField(e.getKey(), n);
                    case Integer n -> g.writeNumberField(e.getKey(), n);
                    case Number n -> g.writeNumberField(e.getKey(), n.doubleValue());
                    case Boolean b -> g.writeBooleanField(e.getKey(), b);
                    case double[] list -> {
                        // Lists stand in "data" below.
                    }
                    default -> g.writeStringField(e.getKey(), e.getValue().toString());
                }
            }
        }
        g.writeEndObject();
        g.writeObjectFieldStart("data");
        for (var e : s.info().entrySet()) {
            if (!RESULTS.contains(e.getKey()) && e.getValue() instanceof double[] list) {
                rows(g, e.getKey(), list, 1);
            }
        }
        g.writeEndObject();
    }
}

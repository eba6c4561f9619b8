/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of ase.db, version 9 (Larsen et al., J. Phys.: Condens. Matter 29, 273002, 2017, doi 10.1088/1361-648X/aa680e):
 * one row a structure, and tables of its elements and keys that make questions fast.
 */
final class Schema {
    /** The version that is written. */
    static final int VERSION = 9;
    /** The oldest version that is read. */
    static final int OLDEST = 5;

    /** The columns of {@code systems} after the id. */
    static final List<Field> FIELDS = List.of(new Field("unique_id", Type.WORD), new Field("ctime", Type.REAL),
            new Field("mtime", Type.REAL), new Field("username", Type.WORD), new Field("numbers", Type.WHOLES),
            new Field("positions", Type.ROWS), new Field("cell", Type.ROWS), new Field("pbc", Type.WHOLE),
            new Field("initial_magmoms", Type.REALS), new Field("initial_charges", Type.REALS),
            new Field("masses", Type.REALS), new Field("tags", Type.WHOLES), new Field("momenta", Type.REALS),
            new Field("constraints", Type.WORD), new Field("calculator", Type.WORD),
            new Field("calculator_parameters", Type.TREE), new Field("energy", Type.REAL),
            new Field("free_energy", Type.REAL), new Field("forces", Type.ROWS), new Field("stress", Type.REALS),
            new Field("dipole", Type.REALS), new Field("magmoms", Type.REALS), new Field("magmom", Type.REAL),
            new Field("charges", Type.REALS), new Field("key_value_pairs", Type.TREE), new Field("data", Type.DATA),
            new Field("natoms", Type.WHOLE), new Field("fmax", Type.REAL), new Field("smax", Type.REAL),
            new Field("volume", Type.REAL), new Field("mass", Type.REAL), new Field("charge", Type.REAL));

    /** What a column holds. */
    enum Type {
        /** A text. */
        WORD,
        /** A number. */
        REAL,
        /** A whole number. */
        WHOLE,
        /** Numbers. */
        REALS,
        /** Rows of three numbers. */
        ROWS,
        /** Whole numbers. */
        WHOLES,
        /** JSON. */
        TREE,
        /** JSON, in ASE's own form where it is bytes. */
        DATA
    }

    /** A column. */
    record Field(String name, Type type) {
    }

    private static final List<String> INDEXES = List.of("CREATE INDEX unique_id_index ON systems(unique_id)",
            "CREATE INDEX ctime_index ON systems(ctime)", "CREATE INDEX username_index ON systems(username)",
            "CREATE INDEX calculator_index ON systems(calculator)", "CREATE INDEX species_index ON species(Z)",
            "CREATE INDEX key_index ON keys(key)", "CREATE INDEX text_index ON text_key_values(key)",
            "CREATE INDEX number_index ON number_key_values(key)");

    private Schema() {
    }

    /** {@return the statements that make an empty database} */
    static List<String> statements(Dialect dialect) {
        var systems = new StringBuilder("CREATE TABLE systems (id ").append(dialect.identity());
        FIELDS.forEach(f -> systems.append(", ").append(f.name()).append(' ').append(dialect.type(f))
                .append(f.name().equals("unique_id") ? " UNIQUE" : ""));
        var real = dialect.type(new Field("value", Type.REAL));
        var reference = "id INTEGER, FOREIGN KEY (id) REFERENCES systems(id))";
        var out = new ArrayList<>(List.of(systems.append(')').toString(),
                "CREATE TABLE species (Z INTEGER, n INTEGER, " + reference, "CREATE TABLE keys (key TEXT, " + reference,
                "CREATE TABLE text_key_values (key TEXT, value TEXT, " + reference,
                "CREATE TABLE number_key_values (key TEXT, value " + real + ", " + reference,
                "CREATE TABLE information (name TEXT, value TEXT)",
                "INSERT INTO information VALUES ('version', '" + VERSION + "')"));
        out.addAll(INDEXES);
        out.addAll(dialect.indexes());
        return out;
    }
}

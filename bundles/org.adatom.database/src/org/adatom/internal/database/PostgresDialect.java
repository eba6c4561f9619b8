/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.adatom.structure.io.AseRows;
import org.eclipse.jdt.annotation.Nullable;

/** PostgreSQL: lists are arrays, JSON is JSONB. */
final class PostgresDialect implements Dialect {

    @Override
    public String identity() {
        return "SERIAL PRIMARY KEY";
    }

    @Override
    public String type(Schema.Field field) {
        return switch (field.type()) {
            case WORD -> "TEXT";
            case TREE, DATA -> "JSONB";
            case REAL -> "DOUBLE PRECISION";
            case WHOLE -> "INTEGER";
            case REALS -> "DOUBLE PRECISION[]";
            case ROWS -> "DOUBLE PRECISION[][]";
            case WHOLES -> "INTEGER[]";
        };
    }

    @Override
    public List<String> indexes() {
        return List.of("CREATE INDEX idxkeys ON systems USING GIN (key_value_pairs)",
                "CREATE INDEX idxcalc ON systems USING GIN (calculator_parameters)");
    }

    @Override
    public boolean isInitialised(Connection connection) throws SQLException {
        try (var s = connection.createStatement(); var r = s.executeQuery("SELECT to_regclass('systems') IS NOT NULL")) {
            return r.next() && r.getBoolean(1);
        }
    }

    @Override
    public String placeholder(Schema.Field field) {
        return field.type() == Schema.Type.TREE || field.type() == Schema.Type.DATA ? "?::jsonb" : "?";
    }

    @Override
    public void setList(Connection connection, PreparedStatement statement, int index, Schema.Type type, double[] values)
            throws SQLException {
        statement.setArray(index, switch (type) {
            case WHOLES -> connection.createArrayOf("int4", Arrays.stream(values).mapToObj(v -> (int) v).toArray());
            case ROWS -> connection.createArrayOf("float8", rows(values));
            default -> connection.createArrayOf("float8", Arrays.stream(values).boxed().toArray());
        });
    }

    @Override
    public void setData(PreparedStatement statement, int index, Object tree) throws SQLException {
        statement.setString(index, Trees.json(tree));
    }

    private static double[][] rows(double[] flat) {
        var out = new double[flat.length / 3][];
        for (int i = 0; i < out.length; i++) {
            out[i] = Arrays.copyOfRange(flat, 3 * i, 3 * i + 3);
        }
        return out;
    }

    @Override
    public double @Nullable [] list(ResultSet row, Schema.Field field) throws SQLException {
        var array = row.getArray(field.name());
        return array == null ? null : flat(array.getArray());
    }

    @Override
    public @Nullable Object data(ResultSet row, String name) throws SQLException, IOException {
        var text = row.getString(name);
        return text == null ? null : AseRows.json(text);
    }

    private static double[] flat(@Nullable Object array) {
        return array instanceof Object[] items
                ? Arrays.stream(items).flatMapToDouble(i -> i instanceof Number x ? DoubleStream.of(x.doubleValue())
                        : Arrays.stream(flat(i))).toArray()
                : array instanceof double[] v ? v : new double[0];
    }
}

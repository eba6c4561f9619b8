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
    public void set(Connection connection, PreparedStatement statement, int index, Schema.Field field,
            @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setObject(index, null);
            return;
        }
        switch (field.type()) {
            case WORD -> statement.setString(index, value instanceof String s ? s : Trees.json(value));
            case TREE, DATA -> statement.setString(index, Trees.json(value));
            case REAL -> statement.setDouble(index, ((Number) value).doubleValue());
            case WHOLE -> statement.setInt(index, ((Number) value).intValue());
            case REALS -> statement.setArray(index, connection.createArrayOf("float8",
                    Arrays.stream((double[]) value).boxed().toArray()));
            case ROWS -> statement.setArray(index, connection.createArrayOf("float8", rows((double[]) value)));
            case WHOLES -> statement.setArray(index, connection.createArrayOf("int4",
                    Arrays.stream((double[]) value).mapToObj(v -> (int) v).toArray()));
        }
    }

    private static double[][] rows(double[] flat) {
        var out = new double[flat.length / 3][];
        for (int i = 0; i < out.length; i++) {
            out[i] = Arrays.copyOfRange(flat, 3 * i, 3 * i + 3);
        }
        return out;
    }

    @Override
    public @Nullable Object get(ResultSet row, Schema.Field field) throws SQLException, IOException {
        return switch (field.type()) {
            case WORD -> row.getString(field.name());
            case REAL, WHOLE -> {
                double v = row.getDouble(field.name());
                yield row.wasNull() ? null : (Object) v;
            }
            case TREE, DATA -> {
                var text = row.getString(field.name());
                yield text == null ? null : AseRows.json(text);
            }
            case REALS, ROWS, WHOLES -> {
                var array = row.getArray(field.name());
                yield array == null ? null : flat(array.getArray());
            }
        };
    }

    private static double[] flat(@Nullable Object array) {
        return array instanceof Object[] items
                ? Arrays.stream(items).flatMapToDouble(i -> i instanceof Number x ? java.util.stream.DoubleStream.of(x.doubleValue())
                        : Arrays.stream(flat(i))).toArray()
                : array instanceof double[] v ? v : new double[0];
    }
}

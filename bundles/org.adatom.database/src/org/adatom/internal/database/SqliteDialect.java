/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.structure.io.AseRows;
import org.eclipse.jdt.annotation.Nullable;

/** SQLite: lists are bytes, least significant first; JSON is text; data is ASE's mixture of bytes and JSON. */
final class SqliteDialect implements Dialect {
    private static final int OFFSET = 8;

    @Override
    public String identity() {
        return "INTEGER PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    public String type(Schema.Field field) {
        return switch (field.type()) {
            case WORD, TREE -> "TEXT";
            case REAL -> "REAL";
            case WHOLE -> "INTEGER";
            case REALS, ROWS, WHOLES, DATA -> "BLOB";
        };
    }

    @Override
    public List<String> indexes() {
        return List.of();
    }

    @Override
    public boolean isInitialised(Connection connection) throws SQLException {
        try (var s = connection.createStatement();
                var r = s.executeQuery("SELECT COUNT(*) FROM sqlite_master WHERE name='systems'")) {
            return r.next() && r.getInt(1) > 0;
        }
    }

    @Override
    public String placeholder(Schema.Field field) {
        return "?";
    }

    @Override
    public void setList(Connection connection, PreparedStatement statement, int index, Schema.Type type, double[] values)
            throws SQLException {
        statement.setBytes(index, type == Schema.Type.WHOLES ? wholes(values) : reals(values));
    }

    @Override
    public void setData(PreparedStatement statement, int index, Object tree) throws SQLException {
        statement.setBytes(index, bytes(tree));
    }

    @Override
    public double @Nullable [] list(ResultSet row, Schema.Field field) throws SQLException {
        var bytes = row.getBytes(field.name());
        return bytes == null ? null : field.type() == Schema.Type.WHOLES ? ints(bytes) : doubles(bytes);
    }

    @Override
    public @Nullable Object data(ResultSet row, String name) throws SQLException, IOException {
        return data(row.getObject(name));
    }

    private static byte[] reals(double[] values) {
        var out = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.asDoubleBuffer().put(values);
        return out.array();
    }

    private static byte[] wholes(double[] values) {
        var out = ByteBuffer.allocate(Integer.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double v : values) {
            out.putInt((int) v);
        }
        return out.array();
    }

    private static double[] doubles(byte[] bytes) {
        var out = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(out);
        return out;
    }

    private static double[] ints(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var out = new double[bytes.length / Integer.BYTES];
        for (int i = 0; i < out.length; i++) {
            out[i] = in.getInt();
        }
        return out;
    }

    /** {@return bytes: where the JSON starts, then the JSON; lists of numbers stay in it} */
    private static byte[] bytes(Object tree) {
        var json = Trees.json(tree).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(OFFSET + json.length).order(ByteOrder.LITTLE_ENDIAN).putLong(OFFSET).put(json).array();
    }

    /** {@return the tree of data, which older versions have as text} */
    private static @Nullable Object data(@Nullable Object stored) throws IOException {
        if (stored instanceof String text) {
            return AseRows.json(text);
        }
        if (!(stored instanceof byte[] bytes) || bytes.length < OFFSET) {
            return null;
        }
        long start = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (start < OFFSET || start > bytes.length) {
            throw new IOException("the data of the row are damaged");
        }
        return arrays(AseRows.json(new String(bytes, (int) start, bytes.length - (int) start, StandardCharsets.UTF_8)), bytes);
    }

    /** Puts arrays, which stand before the JSON, into the places that name them: shape, type, offset. */
    private static @Nullable Object arrays(@Nullable Object tree, byte[] bytes) throws IOException {
        if (tree instanceof List<?> list) {
            var out = new ArrayList<>();
            for (var item : list) {
                var made = arrays(item, bytes);
                out.add(made == null ? "" : made);
            }
            return out;
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        if (map.get("__ndarray__") instanceof List<?> parts && parts.size() == 3 && parts.get(2) instanceof Number at) {
            return array(parts.get(0), String.valueOf(parts.get(1)), at.intValue(), bytes);
        }
        var out = new LinkedHashMap<String, Object>();
        for (var e : map.entrySet()) {
            var made = arrays(e.getValue(), bytes);
            if (made != null) {
                out.put(String.valueOf(e.getKey()), made);
            }
        }
        return out;
    }

    private static Object array(@Nullable Object shape, String type, int at, byte[] bytes) throws IOException {
        var sides = AseRows.numbers(shape);
        int n = 1;
        for (double side : sides == null ? new double[0] : sides) {
            n *= (int) side;
        }
        int width = type.endsWith("32") ? 4 : type.endsWith("64") ? 8 : 1;
        if (at < 0 || n < 0 || (long) at + (long) n * width > bytes.length) {
            throw new IOException("an array in the data of the row is damaged");
        }
        var in = ByteBuffer.wrap(bytes, at, n * width).order(ByteOrder.LITTLE_ENDIAN);
        var out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = switch (type) {
                case "float64" -> in.getDouble();
                case "float32" -> in.getFloat();
                case "int64" -> in.getLong();
                case "int32" -> in.getInt();
                case "bool", "uint8", "int8" -> in.get();
                default -> throw new IOException("the data of the row hold an array of the type " + type
                        + ", which is not read");
            };
        }
        return out;
    }
}

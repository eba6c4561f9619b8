/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.adatom.structure.io.AseRows;
import org.eclipse.jdt.annotation.Nullable;

/** Writes rows with the entries of the tables that make questions fast. */
final class RowWriter implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final PreparedStatement systems;
    private final PreparedStatement species;
    private final PreparedStatement keys;
    private final PreparedStatement words;
    private final PreparedStatement numbers;

    RowWriter(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        systems = connection.prepareStatement(Schema.FIELDS.stream().map(Schema.Field::name)
                .collect(Collectors.joining(", ", "INSERT INTO systems (", ")"))
                + Schema.FIELDS.stream().map(dialect::placeholder).collect(Collectors.joining(", ", " VALUES (", ")")),
                Statement.RETURN_GENERATED_KEYS);
        species = connection.prepareStatement("INSERT INTO species VALUES (?, ?, ?)");
        keys = connection.prepareStatement("INSERT INTO keys VALUES (?, ?)");
        words = connection.prepareStatement("INSERT INTO text_key_values VALUES (?, ?, ?)");
        numbers = connection.prepareStatement("INSERT INTO number_key_values VALUES (?, ?, ?)");
    }

    /** Adds a row. @param row values by column @return its number */
    long insert(Map<String, ?> row) throws SQLException {
        int at = 1;
        for (var field : Schema.FIELDS) {
            dialect.set(connection, systems, at++, field, value(row, field));
        }
        systems.executeUpdate();
        long id;
        try (var made = systems.getGeneratedKeys()) {
            made.next();
            id = made.getLong(1);
        }
        var counts = new TreeMap<Integer, Integer>();
        if (AseRows.numbers(row.get("numbers")) instanceof double[] all) {
            for (double z : all) {
                counts.merge((int) z, 1, Integer::sum);
            }
        }
        for (var e : counts.entrySet()) {
            species.setInt(1, e.getKey());
            species.setInt(2, e.getValue());
            species.setLong(3, id);
            species.addBatch();
        }
        species.executeBatch();
        pairs(id, row.get("key_value_pairs"));
        return id;
    }

    /** {@return the value of a column} ASE expects an object where there are no pairs and no data. */
    private static @Nullable Object value(Map<String, ?> row, Schema.Field field) {
        var value = row.get(field.name());
        boolean always = field.name().equals("key_value_pairs") || field.name().equals("data");
        return value == null && always ? Map.of() : value;
    }

    private void pairs(long id, @Nullable Object pairs) throws SQLException {
        if (!(pairs instanceof Map<?, ?> map)) {
            return;
        }
        for (var e : map.entrySet()) {
            var key = String.valueOf(e.getKey());
            keys.setString(1, key);
            keys.setLong(2, id);
            keys.addBatch();
            var value = e.getValue() instanceof Boolean b ? b ? 1.0 : 0.0 : e.getValue();
            var statement = value instanceof Number ? numbers : words;
            statement.setString(1, key);
            if (value instanceof Number n) {
                statement.setDouble(2, n.doubleValue());
            } else {
                statement.setString(2, String.valueOf(value));
            }
            statement.setLong(3, id);
            statement.addBatch();
        }
        keys.executeBatch();
        words.executeBatch();
        numbers.executeBatch();
    }

    /** Replaces what is said about a row. */
    void update(long id, Map<String, ?> pairs, double mtime) throws SQLException {
        var field = new Schema.Field("key_value_pairs", Schema.Type.TREE);
        try (var s = connection.prepareStatement("UPDATE systems SET mtime=?, key_value_pairs=" + dialect.placeholder(field)
                + " WHERE id=?")) {
            s.setDouble(1, mtime);
            dialect.set(connection, s, 2, field, pairs);
            s.setLong(3, id);
            s.executeUpdate();
        }
        for (var table : new String[] {"keys", "text_key_values", "number_key_values"}) {
            try (var s = connection.prepareStatement("DELETE FROM " + table + " WHERE id=?")) {
                s.setLong(1, id);
                s.executeUpdate();
            }
        }
        pairs(id, pairs);
    }

    @Override
    public void close() throws SQLException {
        for (var s : new Statement[] {systems, species, keys, words, numbers}) {
            s.close();
        }
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.adatom.database.DatabaseException;
import org.adatom.database.DatabaseRow;
import org.adatom.database.Query;
import org.adatom.structure.Composition;
import org.adatom.structure.Periodicity;
import org.eclipse.jdt.annotation.Nullable;

/** Reads what lists show, without positions and forces. */
final class RowReader {
    private static final List<String> SHOWN = List.of("unique_id", "ctime", "mtime", "username", "numbers", "pbc", "calculator",
            "energy", "fmax", "smax", "volume", "mass", "charge", "key_value_pairs", "natoms");

    private final Connection connection;
    private final Dialect dialect;

    RowReader(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    List<DatabaseRow> select(Query query, String sort, int limit, int offset) throws SQLException, IOException {
        if (limit < 0 || offset < 0) {
            throw new DatabaseException("limit and offset are " + limit + " and " + offset + ": they must be at least 0");
        }
        boolean down = sort.startsWith("-");
        var by = down ? sort.substring(1) : sort;
        if (by.equals("formula")) {
            Comparator<DatabaseRow> order = Comparator.comparing(DatabaseRow::formula);
            return rows(query, "", false, Integer.MAX_VALUE, 0).stream().sorted(down ? order.reversed() : order)
                    .skip(offset).limit(limit).toList();
        }
        return rows(query, by.equals("user") ? "username" : by, down, limit, offset);
    }

    private List<DatabaseRow> rows(Query query, String by, boolean down, int limit, int offset)
            throws SQLException, IOException {
        var clause = Clause.of(query);
        boolean key = !by.isEmpty() && !Query.COLUMNS.contains(by);
        if (key && !SystemRow.isKey(by)) {
            throw new DatabaseException("rows cannot be sorted by '" + by + "': it must be a key, formula or one of "
                    + String.join(", ", Query.COLUMNS));
        }
        var direction = down ? " DESC" : " ASC";
        var sql = "SELECT systems.id AS row_id, " + String.join(", ", SHOWN) + " FROM systems"
                + (key ? " LEFT JOIN (SELECT id AS n_id, value AS n_value FROM number_key_values WHERE key=?) n ON n_id=systems.id"
                        + " LEFT JOIN (SELECT id AS t_id, value AS t_value FROM text_key_values WHERE key=?) t ON t_id=systems.id"
                        : "")
                + " WHERE " + clause.sql() + (by.isEmpty() ? " ORDER BY systems.id" : key
                        ? " ORDER BY (n_value IS NULL AND t_value IS NULL), n_value" + direction + ", t_value" + direction
                                + ", systems.id"
                        : " ORDER BY (systems." + by + " IS NULL), systems." + by + direction + ", systems.id")
                + " LIMIT ? OFFSET ?";
        try (var s = connection.prepareStatement(sql)) {
            int at = 1;
            if (key) {
                s.setString(at++, by);
                s.setString(at++, by);
            }
            at = clause.bind(s, at);
            s.setInt(at++, limit);
            s.setInt(at, offset);
            var out = new ArrayList<DatabaseRow>();
            try (var r = s.executeQuery()) {
                while (r.next()) {
                    out.add(row(r));
                }
            }
            return out;
        }
    }

    private DatabaseRow row(ResultSet r) throws SQLException, IOException {
        var values = new LinkedHashMap<String, Object>();
        for (var field : Schema.FIELDS) {
            if (SHOWN.contains(field.name())) {
                var value = dialect.get(r, field);
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
        }
        var pairs = new LinkedHashMap<String, Object>();
        if (values.get("key_value_pairs") instanceof Map<?, ?> map) {
            map.forEach((k, v) -> pairs.put(String.valueOf(k), v instanceof Boolean b ? b ? 1.0 : 0.0
                    : v instanceof Number n ? (Object) n.doubleValue() : String.valueOf(v)));
        }
        int bits = (int) real(values, "pbc").orElse(0);
        return new DatabaseRow(r.getLong("row_id"), word(values, "unique_id"),
                SystemRow.time(real(values, "ctime").orElse(0)), SystemRow.time(real(values, "mtime").orElse(0)),
                word(values, "username"), formula(values.get("numbers")), (int) real(values, "natoms").orElse(0),
                new Periodicity((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0), word(values, "calculator"),
                real(values, "energy"), real(values, "fmax"), real(values, "smax"), real(values, "volume"),
                real(values, "mass").orElse(0), real(values, "charge").orElse(0), pairs);
    }

    private static String formula(@Nullable Object numbers) {
        return numbers instanceof double[] v ? Composition.formula(Arrays.stream(v).mapToInt(z -> (int) z).toArray()) : "";
    }

    private static String word(Map<String, Object> values, String name) {
        var value = values.get(name);
        return value == null ? "" : value.toString();
    }

    private static OptionalDouble real(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.adatom.database.DatabaseException;
import org.adatom.database.Query;
import org.adatom.database.Query.Operator;

/** A question as SQL: the part after WHERE, and its values. */
record Clause(String sql, List<Object> values) {

    /** {@return the clause of a query} */
    static Clause of(Query query) {
        var sql = new StringBuilder("1=1");
        var values = new ArrayList<Object>();
        for (var c : query.conditions()) {
            sql.append(" AND ");
            switch (c) {
                case Query.Atoms(var z, var operator, var count) -> atoms(z, operator, count, sql, values);
                case Query.HasKey(var key) -> {
                    sql.append("systems.id IN (SELECT id FROM keys WHERE key=?)");
                    values.add(key);
                }
                case Query.KeyValue(var key, var operator, var value) -> {
                    sql.append("systems.id IN (SELECT id FROM ").append(value instanceof Double ? "number" : "text")
                            .append("_key_values WHERE key=? AND value").append(operator.sign()).append("?)");
                    values.add(key);
                    values.add(value);
                }
                case Query.Column(var name, var operator, var value) -> {
                    sql.append("systems.").append(column(name, value)).append(operator.sign()).append('?');
                    values.add(value);
                }
            }
        }
        return new Clause(sql.toString(), values);
    }

    /** Elements that do not occur have no row: where zero atoms fit, those that do not fit are excluded. */
    private static void atoms(int z, Operator operator, int count, StringBuilder sql, List<Object> values) {
        boolean zeroFits = switch (operator) {
            case EQUAL -> count == 0;
            case NOT_EQUAL -> count != 0;
            case LESS -> 0 < count;
            case AT_MOST -> 0 <= count;
            case GREATER -> 0 > count;
            case AT_LEAST -> 0 >= count;
        };
        sql.append(zeroFits ? "systems.id NOT IN" : "systems.id IN").append(" (SELECT id FROM species WHERE Z=? AND n")
                .append((zeroFits ? operator.opposite() : operator).sign()).append("?)");
        values.add((long) z);
        values.add((long) count);
    }

    private static String column(String name, Object value) {
        if (!Query.COLUMNS.contains(name)) {
            throw new DatabaseException("there is no column '" + name + "': it must be one of "
                    + String.join(", ", Query.COLUMNS));
        }
        boolean word = name.equals("calculator") || name.equals("username") || name.equals("unique_id");
        if (word == value instanceof Double) {
            throw new DatabaseException(name + " is compared with '" + value + "': it must be a " + (word ? "word" : "number"));
        }
        return name;
    }

    /** Sets the values of a statement from an index on. @return the next index */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int at = from;
        for (var v : values) {
            switch (v) {
                case Double d -> statement.setDouble(at++, d);
                case Long n -> statement.setLong(at++, n);
                default -> statement.setString(at++, v.toString());
            }
        }
        return at;
    }
}

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
import java.util.List;
import org.adatom.structure.io.AseRows;
import org.eclipse.jdt.annotation.Nullable;

/** What two kinds of database do differently: how lists and JSON are stored. */
interface Dialect {

    /** {@return the type of the number of a row} */
    String identity();

    /** {@return the type of a column} */
    String type(Schema.Field field);

    /** {@return indexes of its own} */
    List<String> indexes();

    /** {@return whether the tables are there} */
    boolean isInitialised(Connection connection) throws SQLException;

    /**
     * Sets a value of a statement.
     *
     * @param value a String, Double, Long, double[] or a tree of maps and lists, as the field asks; null for nothing
     */
    default void set(Connection connection, PreparedStatement statement, int index, Schema.Field field,
            @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setObject(index, null);
            return;
        }
        switch (field.type()) {
            case WORD -> statement.setString(index, value instanceof String s ? s : Trees.json(value));
            case REAL -> statement.setDouble(index, ((Number) value).doubleValue());
            case WHOLE -> statement.setInt(index, ((Number) value).intValue());
            case TREE -> statement.setString(index, Trees.json(value));
            case DATA -> setData(statement, index, value);
            case REALS, ROWS, WHOLES -> setList(connection, statement, index, field.type(), (double[]) value);
        }
    }

    /** Sets a list of numbers. @param type REALS, ROWS or WHOLES */
    void setList(Connection connection, PreparedStatement statement, int index, Schema.Type type, double[] values)
            throws SQLException;

    /** Sets a tree that may be large. */
    void setData(PreparedStatement statement, int index, Object tree) throws SQLException;

    /** {@return the placeholder of a value} */
    String placeholder(Schema.Field field);

    /** {@return a value of a row, as {@link #set} takes it, numbers as double[]; null for nothing} */
    default @Nullable Object get(ResultSet row, Schema.Field field) throws SQLException, IOException {
        return switch (field.type()) {
            case WORD -> row.getString(field.name());
            case REAL, WHOLE -> {
                double v = row.getDouble(field.name());
                yield row.wasNull() ? null : (Object) v;
            }
            case TREE -> {
                var text = row.getString(field.name());
                yield text == null ? null : AseRows.json(text);
            }
            case DATA -> data(row, field.name());
            case REALS, ROWS, WHOLES -> list(row, field);
        };
    }

    /** {@return a list of numbers; null for nothing} */
    double @Nullable [] list(ResultSet row, Schema.Field field) throws SQLException;

    /** {@return a tree that may be large; null for nothing} */
    @Nullable Object data(ResultSet row, String name) throws SQLException, IOException;
}

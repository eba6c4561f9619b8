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
    void set(Connection connection, PreparedStatement statement, int index, Schema.Field field, @Nullable Object value)
            throws SQLException;

    /** {@return the placeholder of a value} */
    String placeholder(Schema.Field field);

    /** {@return a value of a row, as {@link #set} takes it, numbers as double[]; null for nothing} */
    @Nullable Object get(ResultSet row, Schema.Field field) throws SQLException, IOException;
}

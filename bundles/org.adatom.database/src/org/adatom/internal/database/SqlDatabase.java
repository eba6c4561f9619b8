/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.adatom.database.DatabaseException;
import org.adatom.database.DatabaseRow;
import org.adatom.database.Query;
import org.adatom.database.StructureDatabase;
import org.adatom.structure.Structure;
import org.adatom.structure.io.AseRows;

/** A database of structures over a connection. */
public final class SqlDatabase implements StructureDatabase {
    private static final List<String> TABLES_OF_ROW = List.of("species", "keys", "text_key_values", "number_key_values");

    private final String shown;
    private final Connection connection;
    private final Dialect dialect;

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException, IOException;
    }

    /** Opens a database, and makes its tables where it is empty and may be changed. */
    public SqlDatabase(String location, boolean create) {
        shown = Locations.shown(location);
        dialect = Locations.isServer(location) ? new PostgresDialect() : new SqliteDialect();
        connection = Locations.connect(location, create);
        try {
            connection.setAutoCommit(false);
            initialise();
        } catch (SQLException e) {
            close();
            throw Locations.failure(shown, e);
        } catch (DatabaseException e) {
            close();
            throw e;
        }
    }

    private void initialise() throws SQLException {
        if (!dialect.isInitialised(connection)) {
            try (var s = connection.createStatement()) {
                for (var sql : Schema.statements(dialect)) {
                    s.execute(sql);
                }
            }
        }
        connection.commit();
        int version = version();
        if (version < Schema.OLDEST || version > Schema.VERSION) {
            throw new DatabaseException(shown + " has version " + version + " of ASE's schema; versions " + Schema.OLDEST
                    + " to " + Schema.VERSION + " can be read: convert it with ase db");
        }
    }

    private int version() throws SQLException {
        try (var s = connection.createStatement();
                var r = s.executeQuery("SELECT value FROM information WHERE name='version'")) {
            return r.next() ? Integer.parseInt(r.getString(1)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        } finally {
            connection.commit();
        }
    }

    @Override
    public String location() {
        return shown;
    }

    private synchronized <T> T transaction(Work<T> work) {
        try {
            boolean done = false;
            try {
                var result = work.run();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw Locations.failure(shown, e);
        } catch (IOException e) {
            throw new DatabaseException(shown + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Long> addAll(Iterable<Entry> entries, IntConsumer progress) {
        return transaction(() -> {
            var ids = new ArrayList<Long>();
            try (var writer = new RowWriter(connection, dialect)) {
                var user = System.getProperty("user.name", "");
                for (var e : entries) {
                    ids.add(writer.insert(SystemRow.of(e, Instant.now(), user)));
                    progress.accept(ids.size());
                }
            }
            return ids;
        });
    }

    @Override
    public int importAll(StructureDatabase other, Query query, IntConsumer progress) {
        if (!(other instanceof SqlDatabase source)) {
            throw new DatabaseException(other.location() + " cannot be read row by row");
        }
        return transaction(() -> {
            int added = 0;
            int done = 0;
            try (var writer = new RowWriter(connection, dialect);
                    var there = connection.prepareStatement("SELECT 1 FROM systems WHERE unique_id=?")) {
                for (long id : source.ids(query)) {
                    var row = source.row(id);
                    there.setString(1, String.valueOf(row.get("unique_id")));
                    try (var found = there.executeQuery()) {
                        if (!found.next()) {
                            writer.insert(row);
                            added++;
                        }
                    }
                    progress.accept(++done);
                }
            }
            return added;
        });
    }

    private List<Long> ids(Query query) {
        return transaction(() -> {
            var clause = Clause.of(query);
            var out = new ArrayList<Long>();
            try (var s = connection.prepareStatement("SELECT id FROM systems WHERE " + clause.sql() + " ORDER BY id")) {
                clause.bind(s, 1);
                try (var r = s.executeQuery()) {
                    while (r.next()) {
                        out.add(r.getLong(1));
                    }
                }
            }
            return out;
        });
    }

    /** {@return all columns of a row} */
    private Map<String, Object> row(long id) {
        return transaction(() -> {
            try (var s = connection.prepareStatement("SELECT * FROM systems WHERE id=?")) {
                s.setLong(1, id);
                try (var r = s.executeQuery()) {
                    if (!r.next()) {
                        throw new DatabaseException(shown + " has no row " + id);
                    }
                    return all(r);
                }
            }
        });
    }

    private Map<String, Object> all(ResultSet r) throws SQLException, IOException {
        var out = new LinkedHashMap<String, Object>();
        for (var field : Schema.FIELDS) {
            var value = dialect.get(r, field);
            if (value != null) {
                out.put(field.name(), value);
            }
        }
        return out;
    }

    @Override
    public Structure structure(long id) {
        var row = row(id);
        try {
            if (row.get("constraints") instanceof String text && AseRows.json(text) instanceof List<?> list) {
                row.put("constraints", list);
            }
            if (row.get("pbc") instanceof Double mask) {
                int bits = mask.intValue();
                row.put("pbc", new double[] {bits & 1, bits >> 1 & 1, bits >> 2 & 1});
            }
            return AseRows.structure(row, Path.of(shown));
        } catch (IOException e) {
            throw new DatabaseException(shown + ": row " + id + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<DatabaseRow> select(Query query, String sort, int limit, int offset) {
        return transaction(() -> new RowReader(connection, dialect).select(query, sort, limit, offset));
    }

    @Override
    public int count(Query query) {
        return transaction(() -> {
            var clause = Clause.of(query);
            try (var s = connection.prepareStatement("SELECT COUNT(*) FROM systems WHERE " + clause.sql())) {
                clause.bind(s, 1);
                try (var r = s.executeQuery()) {
                    return r.next() ? r.getInt(1) : 0;
                }
            }
        });
    }

    @Override
    public void update(long id, Map<String, ?> set, Set<String> remove) {
        var pairs = new LinkedHashMap<String, Object>();
        if (row(id).get("key_value_pairs") instanceof Map<?, ?> old) {
            old.forEach((k, v) -> pairs.put(String.valueOf(k), v));
        }
        pairs.keySet().removeAll(remove);
        pairs.putAll(SystemRow.checked(set));
        transaction(() -> {
            try (var writer = new RowWriter(connection, dialect)) {
                writer.update(id, pairs, SystemRow.years(Instant.now()));
            }
            return id;
        });
    }

    @Override
    public void delete(List<Long> ids) {
        transaction(() -> {
            for (var table : TABLES_OF_ROW) {
                delete("DELETE FROM " + table + " WHERE id=?", ids);
            }
            delete("DELETE FROM systems WHERE id=?", ids);
            return ids;
        });
    }

    private void delete(String sql, List<Long> ids) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            for (long id : ids) {
                s.setLong(1, id);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    @Override
    public List<String> keys() {
        return transaction(() -> {
            var out = new ArrayList<String>();
            try (var s = connection.createStatement();
                    var r = s.executeQuery("SELECT DISTINCT key FROM keys ORDER BY key")) {
                while (r.next()) {
                    out.add(r.getString(1));
                }
            }
            return out;
        });
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            return; // everything was committed before
        }
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.adatom.internal.database.Locations;
import org.adatom.internal.database.SqlDatabase;
import org.adatom.structure.Structure;

/**
 * Structures with what is known about them, in ASE's schema (version 9), so that {@code ase db} reads and writes it, too. A
 * file (SQLite) or a server (PostgreSQL). Safe for any thread; every method ends with a {@link DatabaseException} when the
 * database cannot be read or written, and nothing is half-written then.
 */
public interface StructureDatabase extends AutoCloseable {

    /**
     * A structure to be added.
     *
     * @param structure with its energy, forces and stress, where they are known, in info and arrays
     * @param pairs numbers (Number, Boolean) and words (String) by key; a key is a word that is no element and no column
     * @param calculator what computed its energy and forces, such as "emt"; empty where that is not known
     */
    record Entry(Structure structure, Map<String, ?> pairs, String calculator) {
        /** A structure of which it is not known what computed it. */
        public Entry(Structure structure, Map<String, ?> pairs) {
            this(structure, pairs, "");
        }
    }

    /**
     * {@return the database of a location}
     *
     * @param location a file, or {@code postgresql://user:password@host:port/database}
     * @param create whether a file that is not there is made
     * @throws DatabaseException when it cannot be opened, or is of another form
     */
    static StructureDatabase open(String location, boolean create) {
        return new SqlDatabase(location, create);
    }

    /** {@return where it is, without a password} */
    String location();

    /** {@return a location without its password} */
    static String shown(String location) {
        return Locations.shown(location);
    }

    /** {@return whether a text is the URL of a server, not the name of a file} */
    static boolean isServer(String location) {
        return Locations.isServer(location);
    }

    /** {@return the number of the new row} */
    default long add(Structure structure, Map<String, ?> pairs) {
        return addAll(List.of(new Entry(structure, pairs)), n -> { }).getFirst();
    }

    /**
     * Adds structures, all or none.
     *
     * @param progress is told how many are added; may throw to add none
     * @return the numbers of the new rows
     */
    List<Long> addAll(Iterable<Entry> entries, IntConsumer progress);

    /**
     * Adds copies of rows of another database, all or none: unique ids and times stay. Rows that are there already, by their
     * unique id, are left out.
     *
     * @param progress is told how many are done; may throw to add none
     * @return how many were added
     */
    int importAll(StructureDatabase other, Query query, IntConsumer progress);

    /**
     * {@return rows that match}
     *
     * @param sort a column, "formula" or a key; with '-' in front the greatest come first; empty for the order of addition
     * @param limit the most rows
     * @param offset how many matches are left out first
     */
    List<DatabaseRow> select(Query query, String sort, int limit, int offset);

    /** {@return how many rows match} */
    int count(Query query);

    /** {@return the structure of a row} @throws DatabaseException when there is no such row */
    Structure structure(long id);

    /** Sets and removes what is said about a row. */
    void update(long id, Map<String, ?> set, Set<String> remove);

    /** Deletes rows, all or none. */
    void delete(List<Long> ids);

    /** {@return all keys that occur, in alphabetical order} */
    List<String> keys();

    @Override
    void close();
}

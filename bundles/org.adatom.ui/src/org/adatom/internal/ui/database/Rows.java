/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.database.DatabaseException;
import org.adatom.database.DatabaseRow;
import org.adatom.database.Query;
import org.adatom.database.StructureDatabase;
import org.adatom.structure.Structure;

/** What a question found, asked in the background. */
record Rows(String location, List<DatabaseRow> found, int all, List<String> keys) {
    /** The most rows that a table shows; a finer question shows others. */
    static final int MOST = 20_000;
    private static final int MOST_KEYS = 8;

    /** {@return the rows that match; none where the file is not there yet} */
    static Rows ask(String location, String query, String sort) {
        if (!StructureDatabase.isServer(location) && !Files.exists(Path.of(location))) {
            return new Rows(location, List.of(), 0, List.of());
        }
        try (var database = StructureDatabase.open(location, false)) {
            var what = Query.parse(query);
            var found = database.select(what, sort, MOST, 0);
            var keys = new ArrayList<String>();
            for (var row : found) {
                for (var key : row.keyValues().keySet()) {
                    if (keys.size() < MOST_KEYS && !keys.contains(key) && !DatabaseSettings.dull().contains(key)) {
                        keys.add(key);
                    }
                }
            }
            return new Rows(location, found, found.size() < MOST ? found.size() : database.count(what), keys);
        }
    }

    /** {@return the structure of a row} @throws DatabaseException when it is gone */
    static Structure structure(String location, long id) {
        try (var database = StructureDatabase.open(location, false)) {
            return database.structure(id);
        }
    }

    /** {@return a row by its place} */
    Optional<DatabaseRow> at(int index) {
        return index >= 0 && index < found.size() ? Optional.of(found.get(index)) : Optional.empty();
    }
}

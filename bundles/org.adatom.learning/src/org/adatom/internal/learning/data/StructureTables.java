/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.adatom.database.DatabaseException;
import org.adatom.database.DatabaseRow;
import org.adatom.database.Query;
import org.adatom.database.StructureDatabase;
import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.StructureSet;
import org.adatom.learning.data.Table;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Structures with what is known about them, from databases and files of structures. */
public final class StructureTables {
    private static final int PAGE = 5000;
    private static final byte[] SQLITE = "SQLite format 3".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private StructureTables() {
    }

    /** {@return whether a file that starts so is a database} */
    public static boolean isDatabase(byte[] head) {
        return head.length >= SQLITE.length && java.util.Arrays.equals(head, 0, SQLITE.length, SQLITE, 0,
                SQLITE.length);
    }

    /** {@return the rows of a database: formula, atoms, energy and what was said about them} */
    public static Table readDatabase(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var titles = new Collected(file);
        try (var db = StructureDatabase.open(file.toString(), false)) {
            int count = db.count(Query.ALL);
            var progress = SubMonitor.convert(monitor, "Reading " + file.getFileName(), count / PAGE + 1);
            for (int from = 0; from < count; from += PAGE) {
                progress.split(1);
                for (var row : db.select(Query.ALL, "", PAGE, from)) {
                    titles.add(values(row));
                }
            }
        } catch (DatabaseException e) {
            throw new DataFileException(file, 0, String.valueOf(e.getMessage()), e);
        }
        return titles.table();
    }

    private static Map<String, Object> values(DatabaseRow row) {
        var out = new LinkedHashMap<String, Object>();
        out.put("id", (double) row.id());
        out.put("formula", row.formula());
        out.put("atoms", (double) row.atoms());
        put(out, "energy (eV)", row.energy());
        if (row.energy().isPresent() && row.atoms() > 0) {
            out.put("energy per atom (eV)", row.energy().getAsDouble() / row.atoms());
        }
        put(out, "fmax (eV/A)", row.fmax());
        put(out, "volume (A^3)", row.volume());
        if (!row.calculator().isEmpty()) {
            out.put("calculator", row.calculator());
        }
        row.keyValues().forEach(out::putIfAbsent);
        return out;
    }

    private static void put(Map<String, Object> out, String key, OptionalDouble value) {
        if (value.isPresent()) {
            out.put(key, value.getAsDouble());
        }
    }

    /** {@return the structures of a database or a file} @throws IOException when it cannot be read */
    public static StructureSet readStructures(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        return isDatabase(DataStreams.head(file, 16)) ? fromDatabase(file, monitor) : fromFrames(file, monitor);
    }

    private static StructureSet fromDatabase(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var all = new ArrayList<Structure>();
        var about = readDatabase(file, null);
        try (var db = StructureDatabase.open(file.toString(), false)) {
            var ids = about.numbers("id").values();
            var progress = SubMonitor.convert(monitor, "Reading " + file.getFileName(), ids.length);
            for (double id : ids) {
                progress.split(1);
                all.add(db.structure((long) id));
            }
        } catch (DatabaseException e) {
            throw new DataFileException(file, 0, String.valueOf(e.getMessage()), e);
        }
        return new StructureSet(String.valueOf(file.getFileName()), all, about);
    }

    private static StructureSet fromFrames(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var progress = SubMonitor.convert(monitor, "Reading " + file.getFileName(), 10);
        var all = new ArrayList<Structure>();
        var about = new Collected(file);
        try (var frames = StructureFiles.open(file, progress.split(3))) {
            int n = frames.count();
            var each = progress.split(7).setWorkRemaining(n);
            for (int i = 0; i < n; i++) {
                each.split(1);
                var s = frames.frame(i);
                all.add(s);
                about.add(values(i, s));
            }
        }
        return new StructureSet(String.valueOf(file.getFileName()), all, about.table());
    }

    private static Map<String, Object> values(int index, Structure s) {
        var out = new LinkedHashMap<String, Object>();
        out.put("id", index + 1.0);
        out.put("formula", s.formula());
        out.put("atoms", (double) s.count());
        if (s.info().get(Structure.ENERGY) instanceof Number energy) {
            out.put("energy (eV)", energy.doubleValue());
            if (s.count() > 0) {
                out.put("energy per atom (eV)", energy.doubleValue() / s.count());
            }
        }
        if (s.periodicity().a() && s.periodicity().b() && s.periodicity().c()) {
            out.put("volume (A^3)", s.lattice().volume());
        }
        s.info().forEach((k, v) -> {
            if (!k.equals(Structure.ENERGY) && (v instanceof Number || v instanceof String || v instanceof Boolean)) {
                out.putIfAbsent(k, v);
            }
        });
        return out;
    }

    /** Rows of which not all name the same columns. */
    private static final class Collected {
        private final Path file;
        private final List<String> titles = new ArrayList<>();
        private final Map<String, ColumnBuilder> builders = new LinkedHashMap<>();
        private int rows;

        Collected(Path file) {
            this.file = file;
        }

        void add(Map<String, Object> values) {
            values.forEach((title, value) -> {
                var b = builders.computeIfAbsent(title, t -> {
                    titles.add(t);
                    var made = new ColumnBuilder();
                    for (int i = 0; i < rows; i++) {
                        made.add(Double.NaN);
                    }
                    return made;
                });
                if (value instanceof Number n) {
                    b.add(n.doubleValue());
                } else {
                    b.addWord(String.valueOf(value));
                }
            });
            rows++;
            for (var b : builders.values()) {
                if (b.count() < rows) {
                    b.add(Double.NaN);
                }
            }
        }

        Table table() throws DataFileException {
            if (rows == 0) {
                throw new DataFileException(file, "holds no structures");
            }
            return new Table(String.valueOf(file.getFileName()), ColumnBuilder.build(titles,
                    List.copyOf(builders.values())));
        }
    }
}

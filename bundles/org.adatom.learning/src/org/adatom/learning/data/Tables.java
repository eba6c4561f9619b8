/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.adatom.internal.learning.data.ArrayTables;
import org.adatom.internal.learning.data.DataStreams;
import org.adatom.internal.learning.data.JsonTables;
import org.adatom.internal.learning.data.StructureTables;
import org.adatom.internal.learning.data.TextTables;
import org.adatom.internal.learning.data.TextWriter;
import org.adatom.structure.io.StructureFormats;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads tables: text (CSV, TSV, semicolons, white space; titles, units in titles such as "gap (eV)", quotes, remarks and the
 * encoding are found out), JSON as pandas and matbench write it, ASE databases, files of structures, NPY, NPZ and HDF5 arrays;
 * packed by gzip, bzip2 or zip or not. What is in a file counts, not its name.
 */
public final class Tables {
    private static final int HEAD = 1 << 14;

    private Tables() {
    }

    /** {@return the table of a file} @throws IOException one line that names the file and the place, when it is damaged */
    public static Table read(Path file) throws IOException {
        return read(file, null);
    }

    /**
     * {@return the table of a file}
     *
     * @param file the file
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException one line that names the file and the place, when it is damaged
     */
    public static Table read(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        if (!Files.exists(file)) {
            throw new DataFileException(file, "there is no such file");
        }
        byte[] head = DataStreams.head(file, HEAD);
        if (head.length == 0) {
            throw new DataFileException(file, "is empty, a table with titles and rows is expected");
        }
        if (StructureTables.isDatabase(head)) {
            return StructureTables.readDatabase(file, monitor);
        }
        if (ArrayTables.isArrays(file, head)) {
            return ArrayTables.read(file, head, monitor);
        }
        var text = new String(head, StandardCharsets.UTF_8).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return isDatabaseText(text) ? StructureTables.readStructures(file, monitor).about() : JsonTables.read(file, monitor);
        }
        return isStructures(file) ? StructureTables.readStructures(file, monitor).about() : TextTables.read(file, monitor);
    }

    /** {@return whether a file holds structures} @throws IOException when it cannot be read */
    static boolean holdsStructures(Path file) throws IOException {
        byte[] head = DataStreams.head(file, HEAD);
        return StructureTables.isDatabase(head) || !ArrayTables.isArrays(file, head)
                && (isDatabaseText(new String(head, StandardCharsets.UTF_8).stripLeading()) || isStructures(file));
    }

    private static boolean isDatabaseText(String text) {
        return (text.startsWith("{") || text.startsWith("["))
                && (text.contains("\"unique_id\"") || text.contains("\"numbers\"") && text.contains("\"positions\""));
    }

    private static boolean isStructures(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT);
        return !name.matches(".*\\.(csv|tsv|tab|txt|dat|data|json)(\\.\\w+)?")
                && StructureFormats.standard().byName(file).isPresent();
    }

    /**
     * Writes a table as text: first beside the file, then by rename. Units stand in the titles, a missing value is empty, and
     * reading it gives the same numbers.
     *
     * @param file its name ends in .tsv for tabs between values; else they are commas
     * @param table what to write
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, Table table) throws IOException {
        TextWriter.write(file, table);
    }

    /** {@return a table as text with commas} */
    public static String csv(Table table) {
        return TextWriter.text(table, ',');
    }
}

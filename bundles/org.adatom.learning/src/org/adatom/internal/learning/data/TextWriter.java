/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.Table;

/** Writes tables as text. */
public final class TextWriter {
    private TextWriter() {
    }

    /** Writes a table, first beside the file, then by rename. @throws IOException a {@link DataFileException} */
    public static void write(Path file, Table table) throws IOException {
        char delimiter = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
        replace(file, out -> write(out, table, delimiter));
    }

    /** What writes a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. @throws IOException when that fails */
        void write(Writer out) throws IOException;
    }

    /** Writes a text file: first beside it, then by rename. @throws IOException a {@link DataFileException} */
    public static void replace(Path file, Content content) throws IOException {
        var target = file.toAbsolutePath();
        var beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (var out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                content.write(out);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw new DataFileException(file, 0, "cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** {@return a table as text} */
    public static String text(Table table, char delimiter) {
        var out = new java.io.StringWriter();
        try {
            write(out, table, delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(Writer out, Table table, char delimiter) throws IOException {
        var columns = table.columns();
        for (int j = 0; j < columns.size(); j++) {
            out.write(j == 0 ? "" : String.valueOf(delimiter));
            out.write(quoted(columns.get(j) instanceof NumberColumn n ? Titles.join(n.label(), n.unit())
                    : columns.get(j).label(), delimiter));
        }
        out.write('\n');
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (j > 0) {
                    out.write(delimiter);
                }
                switch (columns.get(j)) {
                    case NumberColumn n -> out.write(ColumnBuilder.plain(n.values()[i]));
                    case WordColumn w -> out.write(quoted(w.values()[i], delimiter));
                }
            }
            out.write('\n');
        }
    }

    private static String quoted(String text, char delimiter) {
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0
                && !TextForm.isComment(text) && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

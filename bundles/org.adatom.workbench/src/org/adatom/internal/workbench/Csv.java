/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables in text as RFC 4180 has them; numbers in the shortest form that reads back to the same bits. */
final class Csv {
    private Csv() {
    }

    /** Writes columns: each a {@code double[]} or a {@code String[]}, all of one length. */
    static void write(Path file, List<String> titles, List<Object> columns) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (int c = 0; c < titles.size(); c++) {
                out.write((c > 0 ? "," : "") + quoted(titles.get(c)));
            }
            out.write("\n");
            int rows = columns.isEmpty() ? 0 : length(columns.getFirst());
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns.size(); c++) {
                    out.write(c > 0 ? "," : "");
                    out.write(columns.get(c) instanceof double[] numbers ? Double.toString(numbers[r])
                            : quoted(((String[]) columns.get(c))[r]));
                }
                out.write("\n");
            }
        }
    }

    /**
     * {@return the rows without the titles}
     *
     * @throws IOException when a row has another number of cells, with its line
     */
    static List<List<String>> read(Path file, int columns) throws IOException {
        var text = WholeFiles.read(file);
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean inside = false;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    inside = false;
                }
            } else if (c == '"') {
                inside = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    if (row.size() != columns) {
                        throw new IOException(file + ":" + line + ": " + row.size() + " cells where " + columns
                                + " are expected");
                    }
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        if (inside || cell.length() > 0 || !row.isEmpty()) {
            throw new IOException(file + ":" + line + ": the file ends in the middle of a row");
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private static int length(Object column) {
        return column instanceof double[] d ? d.length : ((String[]) column).length;
    }

    private static String quoted(String s) {
        return s.matches("[^\",\\r\\n]*") ? s : '"' + s.replace("\"", "\"\"") + '"';
    }
}

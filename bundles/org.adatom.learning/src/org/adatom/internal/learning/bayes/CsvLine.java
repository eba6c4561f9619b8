/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.List;
import org.adatom.learning.LearningException;

/** One line of a CSV file (RFC 4180 without line breaks in cells). */
public final class CsvLine {
    private CsvLine() {
    }

    /** {@return the line without its end} */
    public static String write(List<String> cells) {
        var out = new StringBuilder();
        for (var cell : cells) {
            out.append(out.isEmpty() ? "" : ",");
            out.append(cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"")
                    .replaceAll("[\\r\\n]+", " ") + '"');
        }
        return cells.size() == 1 && out.isEmpty() ? "\"\"" : out.toString();
    }

    /**
     * {@return the cells; a line without commas may have semicolons or tabs, as spreadsheets write}
     *
     * @param where for messages
     */
    public static List<String> read(String line, String where) {
        char separator = line.indexOf(',') >= 0 ? ',' : line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0
                ? '\t' : ',';
        var out = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                out.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\uFEFF') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new LearningException(where + ": a quotation mark is not closed");
        }
        out.add(cell.toString());
        return out;
    }
}

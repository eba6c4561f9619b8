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
import java.util.List;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.Table;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Arrays as tables: lists and tables with the same number of rows, side by side. */
public final class ArrayTables {
    private static final int MOST = 10_000;

    private ArrayTables() {
    }

    /** {@return whether a file that starts so holds arrays} */
    public static boolean isArrays(Path file, byte[] head) {
        return ArrayFiles.isArrays(file, head);
    }

    /** {@return the table of the arrays of a file} @throws IOException a {@link DataFileException} */
    public static Table read(Path file, byte[] head, @Nullable IProgressMonitor monitor) throws IOException {
        var arrays = ArrayFiles.read(file, head, monitor);
        NumberArray first = null;
        for (var a : arrays) {
            first = a.shape().length >= 1 && a.shape().length <= 2 && (first == null || a.rows() > first.rows())
                    ? a : first;
        }
        if (first == null) {
            throw new DataFileException(file, "holds no table: a list or an array of two axes is expected, it holds "
                    + (arrays.isEmpty() ? "none" : arrays.getFirst().toString()));
        }
        var columns = new ArrayList<Column>();
        var titles = new ArrayList<String>();
        for (var a : arrays) {
            if (a.shape().length >= 1 && a.shape().length <= 2 && a.rows() == first.rows()) {
                columns.addAll(a.columns());
            }
        }
        if (columns.size() > MOST) {
            throw new DataFileException(file, "has " + columns.size() + " columns, at most " + MOST + " make a table");
        }
        columns.forEach(c -> titles.add(c.label()));
        return new Table(String.valueOf(file.getFileName()), Titles.unique(List.copyOf(columns), titles));
    }
}

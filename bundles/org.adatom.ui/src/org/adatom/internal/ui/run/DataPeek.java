/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Words;
import org.adatom.learning.data.Column;
import org.adatom.learning.data.Tables;

/**
 * What is in a file of data.
 *
 * @param file the file
 * @param summary one line about it
 * @param columns the titles of its columns; none where it is no table
 */
public record DataPeek(Path file, String summary, List<String> columns) {
    private static final int SOME = 6;

    /** {@return what is in a file, or what is wrong with it} Reads it: belongs outside the user interface thread. */
    public static DataPeek of(Path file) {
        try {
            if (Files.isDirectory(file)) {
                try (var inside = Files.list(file)) {
                    return new DataPeek(file, Messages.Run_dataInside.formatted(inside.limit(100_000).count()),
                            List.of());
                }
            }
            var table = Tables.read(file);
            var names = table.columns().stream().map(Column::label).toList();
            var some = names.stream().limit(SOME).collect(Collectors.joining(", "))
                    + (names.size() > SOME ? ", …" : "");
            return new DataPeek(file, Messages.Run_dataTable.formatted(table.rows(), names.size(), some), names);
        } catch (IOException | RuntimeException e) {
            return new DataPeek(file, Words.error(e), List.of());
        }
    }
}

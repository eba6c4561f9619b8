/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.adatom.internal.structure.io.AseRow;
import org.adatom.internal.structure.io.AseRowWriter;
import org.adatom.internal.structure.io.JsonTree;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Rows of ASE's databases as maps: numbers, positions, cell, pbc, constraints, results and key_value_pairs by ASE's names, in
 * ASE's units. Lists of numbers are {@code double[]}, row-major; whole numbers are Long.
 */
public final class AseRows {
    private AseRows() {
    }

    /** {@return the row of a structure} */
    public static Map<String, Object> row(Structure structure) {
        try {
            var tree = json(AseRowWriter.json(structure, 1));
            if (tree instanceof Map<?, ?> map) {
                @SuppressWarnings("unchecked")
                var row = (Map<String, Object>) map;
                return row;
            }
            throw new IllegalStateException("a row is an object");
        } catch (IOException e) {
            throw new IllegalStateException("a row that was just written cannot be read", e);
        }
    }

    /**
     * {@return the structure of a row}
     *
     * @param row as {@link #row} gives it; what is missing is left out, nested lists are fine
     * @param source named in messages
     * @throws StructureFileException when numbers or positions are missing, or a list has another length
     */
    public static Structure structure(Map<String, ?> row, Path source) throws StructureFileException {
        return new AseRow(new StructureText(source, new byte[0], 0, 1), row).structure();
    }

    /** {@return JSON as maps, lists, double[], String, Long, Double and Boolean} @throws IOException when it is no JSON */
    public static @Nullable Object json(String text) throws IOException {
        return JsonTree.parse(new StringReader(text));
    }

    /** {@return all numbers of nested lists, or of ASE's form of an array; null when there is something else} */
    public static double @Nullable [] numbers(@Nullable Object value) {
        return JsonTree.flat(value);
    }
}

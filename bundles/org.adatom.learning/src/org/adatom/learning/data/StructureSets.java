/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.nio.file.Path;

import org.adatom.internal.learning.data.StructureTables;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Reads sets of structures: ASE databases (SQLite, JSON), extxyz and every other format of structures. */
public final class StructureSets {
    private StructureSets() {
    }

    /** {@return whether a file holds structures, and not a table or arrays} @throws IOException when it cannot be read */
    public static boolean holds(Path file) throws IOException {
        return Tables.holdsStructures(file);
    }

    /** {@return the structures of a file} @throws IOException one line that names the file and the place, when it is damaged */
    public static StructureSet read(Path file) throws IOException {
        return read(file, null);
    }

    /**
     * {@return the structures of a file}
     *
     * @param file the file
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException one line that names the file and the place, when it is damaged
     */
    public static StructureSet read(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        return StructureTables.readStructures(file, monitor);
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

/** What an analysis works on. */
public enum InputKind {
    /** Nothing: {@link org.adatom.analysis.NoInput}. */
    NONE,
    /** One {@link org.adatom.structure.Structure}. */
    STRUCTURE,
    /** A {@link org.adatom.analysis.StructureList}. */
    STRUCTURES,
    /** Files or folders: {@link org.adatom.analysis.FileInputs}. */
    FILES
}

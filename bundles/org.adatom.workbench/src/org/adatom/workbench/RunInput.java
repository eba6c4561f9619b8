/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.Map;

/** Where the input of a run comes from. */
public sealed interface RunInput {

    /**
     * A file.
     *
     * @param path relative to the analysis file, or absolute
     * @param index which frames: a number counts from 0, or from the end when negative; {@code :} for all; empty for
     * the
     *         last one, or all of them for an analysis that takes several structures
     */
    record FileInput(String path, String index) implements RunInput {
        @Override
        public String toString() {
            return index.isEmpty() ? path : path + "@" + index;
        }
    }

    /**
     * A structure that is built when the run starts.
     *
     * @param kind a builder, such as {@code fcc111}
     * @param options its options by name
     */
    record BuildInput(String kind, Map<String, Object> options) implements RunInput {
    }

    /**
     * A structure that was at hand, such as that of an editor.
     *
     * @param title what it is called
     */
    record GivenInput(String title) implements RunInput {
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.nio.file.Path;
import java.util.List;

/** The files or folders that an analysis of data reads. @param paths absolute, at least one; each exists */
public record FileInputs(List<Path> paths) {
    /** @throws AnalysisException when there is none */
    public FileInputs {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new AnalysisException("the analysis needs a file: give one as its input");
        }
    }

    /** {@return the first, the only one for most analyses} */
    public Path first() {
        return paths.getFirst();
    }
}

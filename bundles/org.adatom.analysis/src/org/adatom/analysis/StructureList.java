/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.List;
import org.adatom.structure.Structure;

/**
 * Several structures as one input, such as the frames of a trajectory.
 *
 * @param structures at least one
 */
public record StructureList(List<Structure> structures) {
    /** @throws AnalysisException when there is none */
    public StructureList {
        if (structures.isEmpty()) {
            throw new AnalysisException("the input holds no structure: at least one is needed");
        }
        structures = List.copyOf(structures);
    }
}

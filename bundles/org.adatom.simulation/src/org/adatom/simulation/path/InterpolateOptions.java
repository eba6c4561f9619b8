/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import org.adatom.numerics.parameter.Parameter;

/**
 * How images are put between two structures.
 *
 * @param images how many
 * @param interpolation how
 * @param reorder whether atoms of one element are put in the order of the shortest ways
 * @param minimumImage whether atoms take the way to the nearest periodic image
 * @param superpose whether free clusters are moved and turned to lie on each other
 */
public record InterpolateOptions(
        @Parameter(label = "Images between the ends", initial = "5", min = 1, max = 200) int images,
        @Parameter(label = "Interpolation", initial = "idpp",
                help = "idpp keeps atoms apart; linear takes straight ways.") Interpolation interpolation,
        @Parameter(label = "Reorder atoms", initial = "false",
                help = "Gives atoms of one element the order in which they go the shortest ways.") boolean reorder,
        @Parameter(label = "Nearest periodic images", initial = "true", advanced = true,
                help = "Atoms that left the cell on one side take the short way across its border.") boolean minimumImage,
        @Parameter(label = "Superpose free clusters", initial = "true", advanced = true,
                help = "Takes out motion and rotation of the whole, where nothing is periodic or constrained.") boolean superpose) {
}

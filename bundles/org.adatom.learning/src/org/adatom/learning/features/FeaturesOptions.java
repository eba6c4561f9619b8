/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import org.adatom.numerics.parameter.Parameter;

/**
 * What features are made of.
 *
 * @param formula the column of the formulas; empty to find it
 * @param keep whether the columns of the file stay beside the features
 * @param skip whether rows whose formula cannot be read are left out
 * @param composition whether structures get the features of their composition, too
 * @param cutoff where the radial distribution of structures ends, A
 * @param points how many distances it is given at
 * @param eigenvalues how many eigenvalues of the Coulomb matrix molecules get
 */
public record FeaturesOptions(
        @Parameter(label = "Column of formulas", choices = "columns", help = "Such as composition. Empty: the first column whose words are formulas.")
        String formula,
        @Parameter(label = "Keep the other columns", initial = "true",
                help = "The columns of the file stay in the table, before the features.") boolean keep,
        @Parameter(label = "Leave out what is no formula", initial = "false",
                help = "Rows whose formula cannot be read are left out and counted. Else the first of them ends the run.")
        boolean skip,
        @Parameter(label = "Features of the composition", initial = "true",
                help = "Of structures; a file of formulas has no others.") boolean composition,
        @Parameter(label = "Radial distribution to", unit = "A", initial = "6", min = 0.5, max = 30,
                help = "Of structures: where the distribution of distances ends.") double cutoff,
        @Parameter(label = "Distances", initial = "20", min = 0, max = 1000,
                help = "Of structures: the radial distribution is given at so many distances.") int points,
        @Parameter(label = "Coulomb eigenvalues", initial = "24", min = 0, max = 1000,
                help = "Of molecules: most of them that are kept, the largest by amount.") int eigenvalues) {
}

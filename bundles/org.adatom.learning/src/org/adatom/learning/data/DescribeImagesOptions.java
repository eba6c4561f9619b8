/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import org.adatom.numerics.parameter.Parameter;

/**
 * What is said about a set of images.
 *
 * @param most how many images the sheet shows
 * @param label the column of labels that is written about; empty for the first one of words
 * @param threshold brighter pixels count for the bright fraction, as a share of the range of all pixels
 */
public record DescribeImagesOptions(
        @Parameter(label = "Images on the sheet", initial = "64", min = 1, max = 400,
                help = "Drawn at random, in the order of the set.") int most,
        @Parameter(label = "Label", help = "The column of labels that is counted. Empty: the first one that holds "
                + "words.") String label,
        @Parameter(label = "Threshold", initial = "0.5", min = 0, max = 1,
                help = "Brighter pixels count for the bright fraction of an image, as a share of the range of all "
                        + "pixels.") double threshold) {
}

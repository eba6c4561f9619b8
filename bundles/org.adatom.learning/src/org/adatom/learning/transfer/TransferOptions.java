/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.transfer;

import org.adatom.numerics.parameter.Parameter;

/**
 * How one set of data helps with another. The first file is the target set, the second the base set.
 *
 * @param target column of the target set that is learnt; empty for its first column of numbers
 * @param baseTarget column of the base set; empty for its first column of numbers
 * @param formula column of the formulas in both; empty to find it
 * @param model the model of the target set
 * @param baseModel the model of the base set
 * @param refit whether the base model learns all base rows once it has its score
 * @param test share of the samples that only the scores see
 * @param repeats how many splits are averaged
 * @param points sizes of the target set in the learning curve, each half of the next
 * @param whole whether the whole data set is taken in the place of a shipped sample
 * @param network whether a network is fine-tuned, too
 * @param hidden units of its hidden layers
 * @param epochs most passes over the base set
 * @param tuningEpochs most passes over the target set
 * @param frozen layers that keep their weights
 * @param factor of the rate when it is tuned
 */
public record TransferOptions(
        @Parameter(label = "Target", choices = "columns",
                help = "Column of the first file. Empty: its first column of numbers.")
        String target,
        @Parameter(label = "Target of the base set",
                help = "Column of the second file. Empty: its first column of numbers.")
        String baseTarget,
        @Parameter(label = "Column of formulas", choices = "columns",
                help = "In both files. Empty: found by its words.")
        String formula,
        @Parameter(label = "Model", initial = "extratrees(trees=100, features=0.3)", choices = "models",
                required = true,
                help = "Learns the target set, from scratch and with the base model's prediction as one more feature.")
        String model,
        @Parameter(label = "Model of the base set", initial = "forest(trees=100)", choices = "models", required = true,
                help = "Learns the base set.") String baseModel,
        @Parameter(label = "Learn the whole base set", initial = "true",
                help = "The base model is scored on the base rows that it "
                + "did not learn from, then learns all of them. No row of the target set is among them.") boolean refit,
        @Parameter(label = "Share for the test", initial = "0.2", min = 0.02, max = 0.8,
                help = "Of both sets; only the scores see these samples.") double test,
        @Parameter(label = "Splits", initial = "5", min = 1, max = 50,
                help = "Scores are means over so many random splits.")
        int repeats,
        @Parameter(label = "Sizes in the learning curve", initial = "5", min = 1, max = 12,
                help = "Each is half of the next; the last is all that is not kept for the test.") int points,
        @Parameter(label = "Take the whole data set", initial = "true",
                help = "Where an input is a shipped sample and the whole "
                + "set is found in the data folder, the whole set is taken, and the log says so.") boolean whole,
        @Parameter(label = "Fine-tune a network", initial = "true",
                help = "The second way: a network learns the base set and goes on with the target set.")
        boolean network,
        @Parameter(label = "Hidden layers", initial = "128,64", min = 1, max = 4096, when = "network=true",
                help = "Units of each, with commas between them.") int[] hidden,
        @Parameter(label = "Epochs", initial = "15", min = 1, max = 10_000, when = "network=true",
                help = "Most passes over the base set.") int epochs,
        @Parameter(label = "Epochs of tuning", initial = "40", min = 1, max = 10_000, when = "network=true",
                help = "Most passes over the target set.") int tuningEpochs,
        @Parameter(label = "Frozen layers", initial = "0", min = 0, max = 20, when = "network=true",
                help = "So many layers, from the input, keep what they learnt from the base set.") int frozen,
        @Parameter(label = "Rate of tuning", initial = "0.5", min = 1e-4, max = 1, when = "network=true",
                advanced = true,
                help = "Factor of the learning rate when it goes on.") double factor) {
}

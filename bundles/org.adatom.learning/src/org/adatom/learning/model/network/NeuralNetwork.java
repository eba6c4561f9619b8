/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model.network;

import java.io.DataInput;
import java.io.IOException;
import java.util.Set;
import org.adatom.internal.learning.network.FittedNetwork;
import org.adatom.internal.learning.network.NetworkFit;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Task;
import org.adatom.numerics.parameter.Parameter;

/**
 * Dense layers, each a linear function and a bend, fitted by stochastic gradients; D. E. Rumelhart, G. E. Hinton, R. J. Williams,
 * Nature 323, 533 (1986), doi:10.1038/323533a0; Adam: D. P. Kingma, J. Ba (2015), arXiv:1412.6980.
 */
public final class NeuralNetwork implements ModelFactory<NeuralNetwork.Options> {

    /** What comes after each hidden layer. */
    public enum Bend {
        /** max(x, 0). */
        RELU,
        /** tanh x. */
        TANH,
        /** 1 / (1 + exp(-x)). */
        SIGMOID,
        /** ln(1 + exp(x)). */
        SOFTPLUS,
        /** x times the normal distribution function, nearly. */
        GELU,
        /** x / (1 + exp(-x)). */
        SWISH,
        /** sin x. */
        SINE
    }

    /** How weights follow the gradient. */
    public enum Rule {
        /** Adaptive moments. */
        ADAM,
        /** Adam with weight decay apart. */
        ADAMW,
        /** Root mean square propagation. */
        RMSPROP,
        /** Gradient descent with momentum 0.9. */
        SGD
    }

    /** How the learning rate changes. */
    public enum Course {
        /** It stays. */
        CONSTANT,
        /** Down to a hundredth along half a cosine. */
        COSINE,
        /** Halved when the loss stays. */
        PLATEAU
    }

    /**
     * The options.
     *
     * @param hidden units of the hidden layers, such as 64-64
     * @param activation after each hidden layer
     * @param rate learning rate
     * @param epochs passes over the samples at most
     * @param batch samples of a step
     * @param patience epochs without progress after which it ends; 0: never
     * @param validation share of the samples that decides about that
     * @param dropout share of units left out in a step
     * @param l2 penalty of large weights
     * @param rule how weights follow the gradient
     * @param course of the learning rate
     * @param engine what computes
     * @param polish steps of L-BFGS after training
     */
    public record Options(
            @Parameter(label = "Hidden layers", initial = "64-64", required = true,
                    help = "Units of each hidden layer, such as 10-10; none for a linear model.") String hidden,
            @Parameter(label = "Activation", initial = "tanh", help = "tanh and softplus are smooth, relu has kinks.")
            Bend activation,
            @Parameter(label = "Learning rate", initial = "0.005", min = 1e-7, max = 10,
                    help = "Smaller is slower and surer.") double rate,
            @Parameter(label = "Epochs", initial = "300", min = 1, max = 1_000_000,
                    help = "Passes over the samples at most.") int epochs,
            @Parameter(label = "Batch", initial = "32", min = 1, max = 100_000, help = "Samples of a step.") int batch,
            @Parameter(label = "Patience", initial = "50", min = 0, max = 1_000_000,
                    help = "Ends after so many epochs without a smaller loss on the held-out part, and keeps the best weights. 0: never.")
            int patience,
            @Parameter(label = "Held-out part", initial = "0.1", min = 0, max = 0.9, when = "patience!=0",
                    help = "Share of the training samples that decides when to end; none is held out below 50 samples.")
            double validation,
            @Parameter(label = "Dropout", initial = "0", min = 0, max = 0.95,
                    help = "Share of the hidden units that is left out in each step.") double dropout,
            @Parameter(label = "L2", initial = "0", min = 0, max = 1e6, help = "Penalty of large weights.") double l2,
            @Parameter(label = "Optimiser", initial = "adam", advanced = true) Rule rule,
            @Parameter(label = "Course of the rate", initial = "cosine", advanced = true,
                    help = "cosine: down to a hundredth at the last epoch. plateau: halved when the loss stays.")
            Course course,
            @Parameter(label = "Engine", initial = "auto", options = {"auto", "compiled", "reference"}, advanced = true,
                    help = "What computes: all give the same but for rounding.") String engine,
            @Parameter(label = "Polish", unit = "steps", initial = "0", min = 0, max = 100_000, advanced = true,
                    help = "Steps of L-BFGS over all samples at once, in double precision, after training: for laws "
                            + "without noise that must be met closely. Without dropout and L2.") int polish) {

        /** @throws LearningException when the hidden layers cannot be read */
        public Options {
            sizes(hidden);
            if (polish > 0 && (dropout > 0 || l2 > 0)) {
                throw new LearningException("polish=" + polish + " works without dropout and l2, which are " + dropout
                        + " and " + l2 + ": set them, or polish, to 0");
            }
        }

        /** {@return the units of the hidden layers} */
        public int[] sizes() {
            return sizes(hidden);
        }

        private static int[] sizes(String hidden) {
            if (hidden.equals("none")) {
                return new int[0];
            }
            var words = hidden.strip().split("[-x\\s;]+");
            var sizes = new int[words.length];
            for (int k = 0; k < sizes.length; k++) {
                if (!words[k].matches("[1-9][0-9]{0,4}")) {
                    throw new LearningException("hidden layers '" + hidden
                            + "': units of 1 to 99999 with dashes between are needed, such as 64-64, or none");
                }
                sizes[k] = Integer.parseInt(words[k]);
            }
            return sizes;
        }
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Model create(Options options) {
        return new Model() {
            @Override
            public Set<Task> tasks() {
                return Set.of(Task.REGRESSION, Task.CLASSIFICATION);
            }

            @Override
            public boolean wantsScaledTargets() {
                return true;
            }

            @Override
            public boolean takesSeveralTargets() {
                return true;
            }

            @Override
            public FittedModel fit(Samples train, FitContext context) {
                return new NetworkFit(options, train, context).run();
            }
        };
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        return FittedNetwork.read(in);
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;


/** A number that says how wrong outputs are; what it takes and how it is averaged stands with each. */
public sealed interface Loss {
    /** {@return how many outputs it takes} */
    default int outputs() {
        return 1;
    }

    /** {@return whether it compares with a target} */
    default boolean hasTarget() {
        return true;
    }

    /**
     * {@return the shape of the target, or of nothing: that of the output if there is none}
     *
     * @param output shape of the first output
     */
    default Shape target(Shape output) {
        return output;
    }

    /** Mean of (output - target)^2 over all values of the batch. */
    record MeanSquared() implements Loss {
    }

    /** Mean of |output - target| over all values of the batch. */
    record MeanAbsolute() implements Loss {
    }

    /**
     * Mean over all values of d^2 / 2 for |d| up to delta, delta (|d| - delta / 2) beyond; Huber 1964.
     *
     * @param delta above 0
     */
    record Huber(double delta) implements Loss {
        /** Checks delta. */
        public Huber {
            Checks.positive("delta of the Huber loss", delta);
        }
    }

    /**
     * Mean over all values of softplus(z) - t z, z the output as a logit, t a target within 0 and 1; what a
     * discriminator and a decoder of pictures take. Sums over the values of an example are this times their number.
     */
    record BinaryCrossEntropy() implements Loss {
    }

    /**
     * Mean over the batch of ln sum_j exp(z_j) - z_t; outputs [classes] are logits, the target [1] is a class's index.
     */
    record CrossEntropy() implements Loss {
        @Override
        public Shape target(Shape output) {
            Checks.features("cross-entropy", output);
            return Shape.of(1);
        }
    }

    /**
     * Mean over all values of (v + (target - mean)^2 exp(-v)) / 2; outputs: mean, and v, the logarithm of the variance.
     */
    record GaussianNll() implements Loss {
        @Override
        public int outputs() {
            return 2;
        }
    }

    /**
     * Mean over the batch of the sum over features of (mean^2 + exp(v) - 1 - v) / 2: the divergence of a normal
     * distribution from the standard one; outputs: mean, and v, the logarithm of the variance; no target.
     */
    record GaussianDivergence() implements Loss {
        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public boolean hasTarget() {
            return false;
        }
    }

    /** Mean of the output over all values of the batch; no target. With weight -1 it is made large: a critic's. */
    record Mean() implements Loss {
        @Override
        public boolean hasTarget() {
            return false;
        }
    }
}

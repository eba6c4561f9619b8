/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/**
 * A layer as data: what comes out of what goes in. Each says the shape of its output, of one example, and its weights.
 * Layers hold no numbers; two nodes may share those of one (see {@link Node#weightsOf}).
 */
public sealed interface Layer {
    /**
     * {@return the shape that comes out}
     *
     * @param in shapes that go in, in order
     * @throws NetworkException if these do not fit; one line that says what would
     */
    Shape shape(List<Shape> in);

    /**
     * {@return the arrays of weights, in the order in which files keep them}
     *
     * @param in shapes that go in
     */
    default List<WeightSpec> weights(List<Shape> in) {
        return List.of();
    }

    /**
     * y = x W + b: [in] to [units]. Weights: kernel [in][units], bias [units].
     *
     * @param units  outputs, at least 1
     * @param bias   whether there is b
     * @param kernel how W starts
     */
    record Dense(int units, boolean bias, Initialiser kernel) implements Layer {
        /** Checks the units. */
        public Dense {
            Checks.atLeastOne("units of a dense layer", units);
        }

        @Override
        public Shape shape(List<Shape> in) {
            Checks.features("dense", Checks.one("dense", in));
            return Shape.of(units);
        }

        @Override
        public List<WeightSpec> weights(List<Shape> in) {
            int n = in.getFirst().count();
            var w = WeightSpec.kernel(Shape.of(n, units), kernel, n, units);
            return bias ? List.of(w, WeightSpec.constant("bias", Shape.of(units), 0, true)) : List.of(w);
        }
    }

    /**
     * Cross-correlation of an image, zeros around it: [c][h][w] to [filters][rows][columns]. Weights: kernel
     * [filters][c][window height][window width], bias [filters].
     *
     * @param filters channels that come out, at least 1
     * @param window  size, stride and padding
     * @param bias    whether something is added to each channel
     * @param kernel  how the kernel starts
     */
    record Convolution(int filters, Window window, boolean bias, Initialiser kernel) implements Layer {
        /** Checks the filters. */
        public Convolution {
            Checks.atLeastOne("filters of a convolution", filters);
        }

        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.image("convolution", Checks.one("convolution", in));
            return Shape.of(filters, window.rows(x.size(1)), window.columns(x.size(2)));
        }

        @Override
        public List<WeightSpec> weights(List<Shape> in) {
            int channels = in.getFirst().size(0);
            int area = window.height() * window.width();
            var w = WeightSpec.kernel(Shape.of(filters, channels, window.height(), window.width()), kernel,
                    channels * area, filters * area);
            return bias ? List.of(w, WeightSpec.constant("bias", Shape.of(filters), 0, true)) : List.of(w);
        }
    }

    /**
     * The transposed convolution, the gradient of a convolution with respect to its input: [c][h][w] to
     * [filters][(h-1) stride - 2 pad + size + extra][...]. Weights: kernel [c][filters][window height][window width],
     * bias [filters].
     *
     * @param filters channels that come out, at least 1
     * @param window  size, stride and padding of the convolution that this one undoes
     * @param extraY  rows added below, 0..strideY-1, for sizes that the stride does not divide
     * @param extraX  columns added right, 0..strideX-1
     * @param bias    whether something is added to each channel
     * @param kernel  how the kernel starts
     */
    record TransposedConvolution(int filters, Window window, int extraY, int extraX, boolean bias, Initialiser kernel)
            implements Layer {
        /** Checks the sizes. */
        public TransposedConvolution {
            Checks.atLeastOne("filters of a transposed convolution", filters);
            if (extraY < 0 || extraX < 0 || extraY >= window.strideY() || extraX >= window.strideX()) {
                throw new NetworkException(("transposed convolution: extra %d, %d must be 0 or more and below the "
                        + "stride %d, %d")
                        .formatted(extraY, extraX, window.strideY(), window.strideX()));
            }
        }

        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.image("transposed convolution", Checks.one("transposed convolution", in));
            int rows = (x.size(1) - 1) * window.strideY() - 2 * window.padY() + window.height() + extraY;
            int columns = (x.size(2) - 1) * window.strideX() - 2 * window.padX() + window.width() + extraX;
            return Shape.of(filters, rows, columns);
        }

        @Override
        public List<WeightSpec> weights(List<Shape> in) {
            int channels = in.getFirst().size(0);
            int area = window.height() * window.width();
            var w = WeightSpec.kernel(Shape.of(channels, filters, window.height(), window.width()), kernel,
                    channels * area, filters * area);
            return bias ? List.of(w, WeightSpec.constant("bias", Shape.of(filters), 0, true)) : List.of(w);
        }
    }

    /**
     * Batch normalisation over the first axis (each feature, or each channel over all pixels): in training by the mean
     * and the biased variance of the batch, which also move the running ones, running = (1 - momentum) running +
     * momentum batch (the unbiased variance there); in prediction by the running ones. Ioffe and Szegedy 2015,
     * arXiv:1502.03167. Weights: scale, shift, mean, variance, each [first size]; the last two are not trained.
     *
     * @param momentum 0..1, usually 0.1
     * @param epsilon  added to the variance, above 0, usually 1e-5
     */
    record BatchNorm(double momentum, double epsilon) implements Layer {
        /** Checks the numbers. */
        public BatchNorm {
            Checks.within("momentum of a batch norm", momentum, 0, 1);
            Checks.positive("epsilon of a batch norm", epsilon);
        }

        @Override
        public Shape shape(List<Shape> in) {
            return Checks.one("batch norm", in);
        }

        @Override
        public List<WeightSpec> weights(List<Shape> in) {
            var each = Shape.of(in.getFirst().size(0));
            return List.of(WeightSpec.constant("scale", each, 1, true), WeightSpec.constant("shift", each, 0, true),
                    WeightSpec.constant("mean", each, 0, false), WeightSpec.constant("variance", each, 1, false));
        }
    }

    /**
     * Layer normalisation: each example by the mean and the biased variance of all its values. Ba, Kiros and Hinton
     * 2016, arXiv:1607.06450. Weights: scale and shift, each of the input's shape.
     *
     * @param epsilon added to the variance, above 0, usually 1e-5
     */
    record LayerNorm(double epsilon) implements Layer {
        /** Checks the number. */
        public LayerNorm {
            Checks.positive("epsilon of a layer norm", epsilon);
        }

        @Override
        public Shape shape(List<Shape> in) {
            return Checks.one("layer norm", in);
        }

        @Override
        public List<WeightSpec> weights(List<Shape> in) {
            return List.of(WeightSpec.constant("scale", in.getFirst(), 1, true),
                    WeightSpec.constant("shift", in.getFirst(), 0, true));
        }
    }

    /**
     * In training each value is 0 with probability rate, else divided by 1 - rate; in prediction nothing happens. An
     * engine draws from (seed of the session, number of the step, node); {@link DropoutMask} gives masks that are the
     * same in all engines that use it.
     *
     * @param rate 0 or more and below 1
     */
    record Dropout(double rate) implements Layer {
        /** Checks the rate. */
        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new NetworkException("dropout rate " + rate + " must be 0 or more and below 1");
            }
        }

        @Override
        public Shape shape(List<Shape> in) {
            return Checks.one("dropout", in);
        }
    }

    /**
     * The largest value in each window; padding never wins.
     *
     * @param window size, stride and padding; at most half the size padded
     */
    record MaxPool(Window window) implements Layer {
        /** Checks the padding. */
        public MaxPool {
            if (2 * window.padY() > window.height() || 2 * window.padX() > window.width()) {
                throw new NetworkException("max pooling: padding must be at most half the window");
            }
        }

        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.image("max pooling", Checks.one("max pooling", in));
            return Shape.of(x.size(0), window.rows(x.size(1)), window.columns(x.size(2)));
        }
    }

    /**
     * The mean of each window.
     *
     * @param window size and stride, no padding
     */
    record AveragePool(Window window) implements Layer {
        /** Checks the padding. */
        public AveragePool {
            if (window.padY() != 0 || window.padX() != 0) {
                throw new NetworkException("average pooling takes no padding");
            }
        }

        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.image("average pooling", Checks.one("average pooling", in));
            return Shape.of(x.size(0), window.rows(x.size(1)), window.columns(x.size(2)));
        }
    }

    /**
     * Each pixel factor times factor times: [c][h][w] to [c][factor h][factor w].
     *
     * @param factor at least 1
     */
    record Upsample(int factor) implements Layer {
        /** Checks the factor. */
        public Upsample {
            Checks.atLeastOne("factor of upsampling", factor);
        }

        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.image("upsampling", Checks.one("upsampling", in));
            return Shape.of(x.size(0), factor * x.size(1), factor * x.size(2));
        }
    }

    /**
     * A row of a table for each whole number: [k] indices to [k * size]. Weights: kernel [count][size].
     *
     * @param count  rows, at least 1; indices are 0..count-1
     * @param size   length of a row, at least 1
     * @param kernel how the table starts
     */
    record Embedding(int count, int size, Initialiser kernel) implements Layer {
        /** Checks the sizes. */
        public Embedding {
            Checks.atLeastOne("rows of an embedding", count);
            Checks.atLeastOne("size of an embedding", size);
        }

        @Override
        public Shape shape(List<Shape> in) {
            return Shape.of(Checks.features("embedding", Checks.one("embedding", in)).count() * size);
        }

        @Override
        public List<WeightSpec> weights(List<Shape> in) {
            return List.of(WeightSpec.kernel(Shape.of(count, size), kernel, count, size));
        }
    }

    /**
     * A function of each value.
     *
     * @param function  which
     * @param parameter its p, see {@link Activation}
     */
    record Activate(Activation function, double parameter) implements Layer {
        /** Checks the parameter. */
        public Activate {
            if (!Double.isFinite(parameter)) {
                throw new NetworkException("parameter " + parameter + " of " + function + " must be finite");
            }
        }

        @Override
        public Shape shape(List<Shape> in) {
            return Checks.one("activation", in);
        }
    }

    /**
     * The same values in another shape, row-major.
     *
     * @param shape the new one, of as many values
     */
    record Reshape(Shape shape) implements Layer {
        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.one("reshape", in);
            if (x.count() != shape.count()) {
                throw new NetworkException("reshape: %s has %d values, %s has %d"
                        .formatted(x, x.count(), shape, shape.count()));
            }
            return shape;
        }
    }

    /** The same values as one list of features. */
    record Flatten() implements Layer {
        @Override
        public Shape shape(List<Shape> in) {
            return Shape.of(Checks.one("flatten", in).count());
        }
    }

    /**
     * Some of the first axis: features or channels from..from+count-1.
     *
     * @param from  0 or more
     * @param count at least 1
     */
    record Slice(int from, int count) implements Layer {
        /** Checks the range. */
        public Slice {
            Checks.atLeastOne("count of a slice", count);
            if (from < 0) {
                throw new NetworkException("slice from " + from + ": must be 0 or more");
            }
        }

        @Override
        public Shape shape(List<Shape> in) {
            var x = Checks.one("slice", in);
            if (from + count > x.size(0)) {
                throw new NetworkException("slice %d..%d of %s: there are only %d".formatted(from, from + count - 1, x,
                        x.size(0)));
            }
            return x.withFirst(count);
        }
    }

    /** The sum of two or more arrays of one shape: a residual connection. */
    record Add() implements Layer {
        @Override
        public Shape shape(List<Shape> in) {
            return Checks.same("add", in);
        }
    }

    /** The product, value by value, of two or more arrays of one shape. */
    record Multiply() implements Layer {
        @Override
        public Shape shape(List<Shape> in) {
            return Checks.same("multiply", in);
        }
    }

    /** Two or more arrays one after the other along the first axis; the other sizes must agree. */
    record Concatenate() implements Layer {
        @Override
        public Shape shape(List<Shape> in) {
            Checks.several("concatenate", in);
            int sum = 0;
            for (var x : in) {
                sum += x.size(0);
                if (!x.withFirst(1).equals(in.getFirst().withFirst(1))) {
                    throw new NetworkException("concatenate: all but the first size must agree, not " + in);
                }
            }
            return in.getFirst().withFirst(sum);
        }
    }
}

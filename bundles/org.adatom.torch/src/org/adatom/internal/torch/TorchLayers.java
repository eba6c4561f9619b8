/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import static org.adatom.internal.torch.Tensors.scalar;
import static org.adatom.internal.torch.Tensors.some;

import java.util.List;
import java.util.function.Function;

import org.adatom.network.Activation;
import org.adatom.network.Layer;
import org.adatom.network.Node;
import org.adatom.network.Shape;
import org.adatom.network.Window;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.DoubleArrayRefOptional;
import org.bytedeco.pytorch.LongArrayRef;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** What each layer is in LibTorch's words. */
final class TorchLayers {
    private TorchLayers() {
    }

    /** What a node needs besides its inputs. */
    interface Place {
        /** An array of weights of the node by its short name. */
        Tensor weight(String name);

        /** Whether it acts as in training. */
        boolean training();

        /** A mask of dropout of the size of a tensor. */
        Tensor mask(Node node, double rate, Tensor like);
    }

    static Tensor apply(Node node, List<Tensor> in, Shape shape, Place place) {
        var x = in.getFirst();
        return switch (node.layer()) {
            case Layer.Dense d -> d.bias() ? torch.addmm(place.weight("bias"), x, place.weight("kernel"))
                    : x.matmul(place.weight("kernel"));
            case Layer.Convolution c -> torch.conv2d(x, place.weight("kernel"), bias(c.bias(), place),
                    stride(c.window()),
                    pad(c.window()), new long[] {1, 1}, 1);
            case Layer.TransposedConvolution c -> torch.conv_transpose2d(x, place.weight("kernel"),
                    bias(c.bias(), place),
                    stride(c.window()), pad(c.window()), new long[] {c.extraY(), c.extraX()}, 1, 1, 1);
            case Layer.BatchNorm b -> torch.batch_norm(x, some(place.weight("scale")), some(place.weight("shift")),
                    some(place.weight("mean")), some(place.weight("variance")), place.training(), b.momentum(),
                    b.epsilon(), false);
            case Layer.LayerNorm l -> torch.layer_norm(x, Tensors.sizes(shape), some(place.weight("scale")),
                    some(place.weight("shift")), l.epsilon(), false);
            case Layer.Dropout d -> place.training() && d.rate() > 0 ? x.mul(place.mask(node, d.rate(), x)) : x;
            case Layer.MaxPool p -> torch.max_pool2d(x, size(p.window()), stride(p.window()), pad(p.window()),
                    new long[] {1, 1}, false);
            case Layer.AveragePool p -> torch.avg_pool2d(x, size(p.window()), stride(p.window()),
                    new long[] {0, 0}, false,
                    true, new LongOptional());
            case Layer.Upsample u -> torch.upsample_nearest2d(x,
                    new LongArrayRefOptional(new LongArrayRef(new LongPointer(shape.size(1), shape.size(2)), 2)),
                    new DoubleArrayRefOptional());
            case Layer.Embedding e -> torch.embedding(place.weight("kernel"), x).flatten(1, -1);
            case Layer.Activate a -> activate(a.function(), a.parameter(), x);
            case Layer.Reshape r -> x.reshape(Tensors.sizes(Math.toIntExact(x.size(0)), shape));
            case Layer.Flatten f -> x.reshape(Tensors.sizes(Math.toIntExact(x.size(0)), shape));
            case Layer.Slice s -> x.narrow(1, s.from(), s.count());
            case Layer.Add a -> fold(in, p -> p[0].add(p[1]));
            case Layer.Multiply m -> fold(in, p -> p[0].mul(p[1]));
            case Layer.Concatenate c -> torch.cat(new TensorVector(in.toArray(Tensor[]::new)), 1);
        };
    }

    private static Tensor fold(List<Tensor> in, Function<Tensor[], Tensor> join) {
        var sum = in.getFirst();
        for (var next : in.subList(1, in.size())) {
            sum = join.apply(new Tensor[] {sum, next});
        }
        return sum;
    }

    private static TensorOptional bias(boolean there, Place place) {
        return there ? some(place.weight("bias")) : new TensorOptional();
    }

    private static long[] size(Window w) {
        return new long[] {w.height(), w.width()};
    }

    private static long[] stride(Window w) {
        return new long[] {w.strideY(), w.strideX()};
    }

    private static long[] pad(Window w) {
        return new long[] {w.padY(), w.padX()};
    }

    private static Tensor activate(Activation function, double p, Tensor x) {
        return switch (function) {
            case LINEAR -> p == 1 ? x : x.mul(scalar(p));
            case TANH -> x.tanh();
            case RELU -> x.relu();
            case LEAKY_RELU -> torch.leaky_relu(x, scalar(p));
            case SIGMOID -> x.sigmoid();
            case SOFTPLUS -> torch.softplus(x);
            case GELU -> torch.gelu(x, "tanh");
            case SWISH -> torch.silu(x);
            case ELU -> torch.elu(x, scalar(p), scalar(1), scalar(1));
            case SINE -> p == 1 ? x.sin() : x.mul(scalar(p)).sin();
            case EXP -> p == 1 ? x.exp() : x.mul(scalar(p)).exp();
            case SOFTMAX -> torch.softmax(x, 1);
        };
    }
}

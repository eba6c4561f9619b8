/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import org.adatom.internal.network.nd4j.Nd4jPass.Place;
import org.adatom.network.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What each layer is in ND4J's words, there and back. */
final class Nd4jLayers {
    private Nd4jLayers() {
    }

    static INDArray forward(Place p) {
        var x = p.x();
        return switch (p.node.layer()) {
            case Layer.Dense d -> {
                var y = p.nd().product(x, false, p.weight("kernel"), false);
                yield d.bias() ? y.addiRowVector(p.weight("bias")) : y;
            }
            case Layer.Convolution c -> Nd4jImages.convolution(p, c);
            case Layer.TransposedConvolution c -> Nd4jImages.transposed(p, c);
            case Layer.BatchNorm b -> Nd4jNorms.batch(p, b);
            case Layer.LayerNorm l -> Nd4jNorms.layer(p, l);
            case Layer.Dropout d -> {
                if (!p.training || d.rate() == 0) {
                    yield x;
                }
                p.saved.add(p.mask(d.rate()));
                yield x.mul(p.saved.getFirst());
            }
            case Layer.MaxPool m -> Nd4jImages.pool(p, "maxpool2d", m.window());
            case Layer.AveragePool a -> Nd4jImages.pool(p, "avgpool2d", a.window());
            case Layer.Upsample u -> Nd4jImages.upsample(p, u);
            case Layer.Embedding e -> embedding(p, e);
            case Layer.Activate a -> Nd4jActivations.forward(p, a);
            case Layer.Reshape r -> x.reshape('c', p.sizes);
            case Layer.Flatten f -> x.reshape('c', p.sizes);
            case Layer.Slice s -> part(x, s.from(), s.count()).dup('c');
            case Layer.Add a -> {
                var sum = x.add(p.in.get(1));
                p.in.subList(2, p.in.size()).forEach(sum::addi);
                yield sum;
            }
            case Layer.Multiply m -> {
                var product = x.mul(p.in.get(1));
                p.in.subList(2, p.in.size()).forEach(product::muli);
                yield product;
            }
            case Layer.Concatenate c -> {
                var y = p.nd().empty(p.sizes);
                int at = 0;
                for (var part : p.in) {
                    part(y, at, (int) part.size(1)).assign(part);
                    at += (int) part.size(1);
                }
                yield y;
            }
        };
    }

    static void backward(Place p, INDArray g) {
        switch (p.node.layer()) {
            case Layer.Dense d -> dense(p, g);
            case Layer.Convolution c -> Nd4jImages.convolutionBack(p, c, g);
            case Layer.TransposedConvolution c -> Nd4jImages.transposedBack(p, c, g);
            case Layer.BatchNorm b -> Nd4jNorms.batchBack(p, b, g);
            case Layer.LayerNorm l -> Nd4jNorms.layerBack(p, g);
            case Layer.Dropout d -> pass(p, p.saved.isEmpty() ? g : g.muli(p.saved.getFirst()));
            case Layer.MaxPool m -> Nd4jImages.poolBack(p, "maxpool2d_bp", m.window(), g);
            case Layer.AveragePool a -> Nd4jImages.poolBack(p, "avgpool2d_bp", a.window(), g);
            case Layer.Upsample u -> Nd4jImages.upsampleBack(p, g);
            case Layer.Embedding e -> embeddingBack(p, e, g);
            case Layer.Activate a -> pass(p, Nd4jActivations.backward(p, a, g));
            case Layer.Reshape r -> pass(p, g.reshape('c', p.x().shape()));
            case Layer.Flatten f -> pass(p, g.reshape('c', p.x().shape()));
            case Layer.Slice s -> {
                var whole = p.nd().zeros(p.x().shape());
                part(whole, s.from(), s.count()).assign(g);
                pass(p, whole);
            }
            case Layer.Add a -> {
                for (int k = 0; k < p.in.size(); k++) {
                    if (p.wants(k)) {
                        p.input(k, g.dup('c'));
                    }
                }
            }
            case Layer.Multiply m -> multiply(p, g);
            case Layer.Concatenate c -> {
                int at = 0;
                for (int k = 0; k < p.in.size(); k++) {
                    int size = (int) p.in.get(k).size(1);
                    if (p.wants(k)) {
                        p.input(k, part(g, at, size).dup('c'));
                    }
                    at += size;
                }
            }
        }
    }

    private static void pass(Place p, INDArray g) {
        if (p.wants(0)) {
            p.input(0, g);
        }
    }

    private static INDArray part(INDArray x, int from, int count) {
        var index = new org.nd4j.linalg.indexing.INDArrayIndex[x.rank()];
        java.util.Arrays.fill(index, NDArrayIndex.all());
        index[1] = NDArrayIndex.interval(from, from + count);
        return x.get(index);
    }

    private static void dense(Place p, INDArray g) {
        if (p.wants("kernel")) {
            p.weight("kernel", p.nd().product(p.x(), true, g, false));
        }
        if (p.wants("bias")) {
            p.weight("bias", g.sum(0));
        }
        if (p.wants(0)) {
            p.input(0, p.nd().product(g, false, p.weight("kernel"), true));
        }
    }

    private static void multiply(Place p, INDArray g) {
        for (int k = 0; k < p.in.size(); k++) {
            if (p.wants(k)) {
                var mine = g.dup('c');
                for (int j = 0; j < p.in.size(); j++) {
                    if (j != k) {
                        mine.muli(p.in.get(j));
                    }
                }
                p.input(k, mine);
            }
        }
    }

    private static INDArray embedding(Place p, Layer.Embedding e) {
        var table = p.nd().get(p.weight("kernel"));
        var index = p.nd().get(p.x());
        var y = new double[index.length * e.size()];
        for (int k = 0; k < index.length; k++) {
            System.arraycopy(table, (int) Math.round(index[k]) * e.size(), y, k * e.size(), e.size());
        }
        return p.nd().of(y, p.sizes);
    }

    private static void embeddingBack(Place p, Layer.Embedding e, INDArray g) {
        if (p.wants("kernel")) {
            var index = p.nd().get(p.x());
            var from = p.nd().get(g);
            var sum = new double[e.count() * e.size()];
            for (int k = 0; k < index.length; k++) {
                int row = (int) Math.round(index[k]) * e.size();
                for (int j = 0; j < e.size(); j++) {
                    sum[row + j] += from[k * e.size() + j];
                }
            }
            p.weight("kernel", p.nd().of(sum, e.count(), e.size()));
        }
        if (p.wants(0)) {
            p.input(0, Nd4j.zerosLike(p.x()));
        }
    }
}

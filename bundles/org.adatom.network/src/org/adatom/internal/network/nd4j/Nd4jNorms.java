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
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastAddOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Norms of batches and layers, put together from means and products: ND4J's own have no derivative in training. */
final class Nd4jNorms {
    private Nd4jNorms() {
    }

    private static INDArray times(INDArray x, INDArray each, int axis) {
        return Nd4j.exec(new BroadcastMulOp(x, each, x, axis));
    }

    private static INDArray plus(INDArray x, INDArray each, int axis) {
        return Nd4j.exec(new BroadcastAddOp(x, each, x, axis));
    }

    /** [batch][channels][all others]. */
    private static INDArray flat(INDArray x) {
        return x.reshape('c', x.size(0), x.size(1), x.length() / (x.size(0) * x.size(1)));
    }

    static INDArray batch(Place p, Layer.BatchNorm b) {
        var x = flat(p.x());
        var mean = p.weight("mean");
        var variance = p.weight("variance");
        double count = (double) x.size(0) * x.size(2);
        var centred = x.dup('c');
        if (p.training) {
            var own = x.mean(0, 2);
            plus(centred, own.neg(), 1);
            var spread = centred.mul(centred).mean(0, 2);
            mean.muli(1 - b.momentum()).addi(own.mul(b.momentum()));
            variance.muli(1 - b.momentum()).addi(spread.mul(b.momentum() * count / (count - 1)));
            variance = spread;
        } else {
            plus(centred, mean.neg(), 1);
        }
        var scale = Transforms.pow(variance.add(b.epsilon()), -0.5, false);
        times(centred, scale, 1);
        p.saved.add(centred);
        p.saved.add(scale);
        var y = centred.dup('c');
        times(y, p.weight("scale"), 1);
        return plus(y, p.weight("shift"), 1).reshape('c', p.sizes);
    }

    static void batchBack(Place p, Layer.BatchNorm b, INDArray gradient) {
        var g = flat(gradient);
        var normed = p.saved.get(0);
        var sum = g.sum(0, 2);
        var along = g.mul(normed).sum(0, 2);
        if (p.wants(0)) {
            var gx = g.dup('c');
            if (p.training) {
                double count = (double) g.size(0) * g.size(2);
                plus(gx, sum.div(-count), 1);
                var back = normed.dup('c');
                gx.addi(times(back, along.div(-count), 1));
            }
            times(gx, p.saved.get(1).mul(p.weight("scale")), 1);
            p.input(0, gx.reshape('c', p.sizes));
        }
        if (p.wants("scale")) {
            p.weight("scale", along);
        }
        if (p.wants("shift")) {
            p.weight("shift", sum);
        }
    }

    /** [batch][all others]. */
    private static INDArray rows(INDArray x) {
        return x.reshape('c', x.size(0), x.length() / x.size(0));
    }

    static INDArray layer(Place p, Layer.LayerNorm l) {
        var normed = rows(p.x()).dup('c');
        plus(normed, normed.mean(1).neg(), 0);
        var scale = Transforms.pow(normed.mul(normed).mean(1).add(l.epsilon()), -0.5, false);
        times(normed, scale, 0);
        p.saved.add(normed);
        p.saved.add(scale);
        var y = normed.dup('c');
        times(y, p.weight("scale").reshape(normed.size(1)), 1);
        return plus(y, p.weight("shift").reshape(normed.size(1)), 1).reshape('c', p.sizes);
    }

    static void layerBack(Place p, INDArray gradient) {
        var g = rows(gradient);
        var normed = p.saved.get(0);
        if (p.wants("scale")) {
            p.weight("scale", g.mul(normed).sum(0).reshape(p.weight("scale").shape()));
        }
        if (p.wants("shift")) {
            p.weight("shift", g.sum(0).reshape(p.weight("shift").shape()));
        }
        if (p.wants(0)) {
            var gx = g.dup('c');
            times(gx, p.weight("scale").reshape(gx.size(1)), 1);
            var along = gx.mul(normed).mean(1).negi();
            plus(gx, gx.mean(1).negi(), 0);
            var back = normed.dup('c');
            gx.addi(times(back, along, 0));
            p.input(0, times(gx, p.saved.get(1), 0).reshape('c', p.sizes));
        }
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.torch;

import static org.adatom.internal.torch.Tensors.scalar;

import java.util.List;

import org.adatom.network.Loss;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What each loss is in LibTorch's words. */
final class TorchLosses {
    /** at::Reduction::Mean. */
    private static final long MEAN = 1;

    private TorchLosses() {
    }

    /**
     * A loss as a tensor of one value.
     *
     * @param target of the shape of the output, or classes as whole numbers [count]; the output again where there is
     * none
     */
    static Tensor apply(Loss loss, List<Tensor> outputs, Tensor target) {
        var z = outputs.getFirst();
        return switch (loss) {
            case Loss.MeanSquared m -> torch.mse_loss(z, target);
            case Loss.MeanAbsolute m -> torch.l1_loss(z, target);
            case Loss.Huber h -> torch.huber_loss(z, target, MEAN, h.delta());
            case Loss.BinaryCrossEntropy b -> torch.binary_cross_entropy_with_logits(z, target);
            case Loss.CrossEntropy c -> torch.cross_entropy_loss(z, target);
            case Loss.GaussianNll g -> {
                var v = outputs.get(1);
                yield target.sub(z).square().mul(v.neg().exp()).add(v).mean().mul(scalar(0.5));
            }
            case Loss.GaussianDivergence g -> {
                var v = outputs.get(1);
                yield z.square().add(v.exp()).sub(v).sub(scalar(1)).sum().mul(scalar(0.5 / z.size(0)));
            }
            case Loss.Mean m -> z.mean();
        };
    }
}

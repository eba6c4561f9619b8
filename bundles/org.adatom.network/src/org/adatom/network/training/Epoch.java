/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

/**
 * What happened in a pass over the training set.
 *
 * @param number     from 1
 * @param rate       learning rate
 * @param loss       mean over the steps' examples, each before its step, dropouts acting
 * @param validation loss on the validation set after the epoch; NaN if there is none
 */
public record Epoch(int number, double rate, double loss, double validation) {
    /** {@return the loss that decides: on the validation set if there is one} */
    public double deciding() {
        return Double.isNaN(validation) ? loss : validation;
    }
}

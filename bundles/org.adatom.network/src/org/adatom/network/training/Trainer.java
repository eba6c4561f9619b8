/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.network.Draws;
import org.adatom.network.NetworkException;
import org.adatom.network.Objective;
import org.adatom.network.Session;
import org.adatom.network.StepOptions;
import org.adatom.network.Weights;
import org.eclipse.jdt.annotation.Nullable;

/** Trains one objective of a session. */
public final class Trainer {
    private static final int VALIDATION_BATCH = 1024;
    private final Session session;
    private final Objective objective;
    private final DataSource train;
    private final @Nullable DataSource validation;
    private final TrainingOptions options;
    private final TrainingListener listener;
    private final List<Epoch> history = new ArrayList<>();
    private long step;
    private int position;
    private double partial;
    private @Nullable Weights best;
    private int bestEpoch;
    private double bestLoss = Double.POSITIVE_INFINITY;

    /**
     * Prepares.
     *
     * @param session    with this objective
     * @param objective  what is made small
     * @param train      training set
     * @param validation what decides when to stop and which weights are kept; null: the last ones are
     * @param options    how long
     * @param listener   hears of it
     */
    public Trainer(Session session, Objective objective, DataSource train, @Nullable DataSource validation,
            TrainingOptions options, TrainingListener listener) {
        this.session = session;
        this.objective = objective;
        this.train = train;
        this.validation = validation;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Goes on from a checkpoint, with the same data and options (more epochs are fine).
     *
     * @param checkpoint where it was
     * @return this
     */
    public Trainer from(Checkpoint checkpoint) {
        session.setWeights(checkpoint.weights());
        session.setState(checkpoint.state());
        history.clear();
        history.addAll(checkpoint.history());
        step = checkpoint.step();
        position = checkpoint.position();
        partial = checkpoint.partial();
        bestEpoch = checkpoint.bestEpoch();
        best = bestEpoch > 0 ? checkpoint.best() : null;
        bestLoss = bestEpoch > 0 ? history.get(bestEpoch - 1).deciding() : Double.POSITIVE_INFINITY;
        return this;
    }

    /**
     * Trains.
     *
     * @return what it gave
     * @throws NetworkException if a loss is not finite; the session then has the weights before that step
     */
    public TrainingResult run() {
        var outcome = TrainingResult.Outcome.FINISHED;
        while (history.size() < options.epochs()) {
            if (stopsEarly()) {
                outcome = TrainingResult.Outcome.STOPPED_EARLY;
                break;
            }
            if (!epoch()) {
                outcome = TrainingResult.Outcome.CANCELLED;
                break;
            }
        }
        var last = session.weights();
        var kept = best;
        var result = kept == null || validation == null ? last : kept;
        return new TrainingResult(outcome, result, validation == null ? history.size() : bestEpoch, history,
                new Checkpoint(last, session.state(), history, step, position, partial, result, bestEpoch));
    }

    private boolean stopsEarly() {
        return validation != null && options.patience() > 0 && history.size() - bestEpoch >= options.patience();
    }

    /** {@return false if it was cancelled} */
    private boolean epoch() {
        int number = history.size();
        double rate = objective.optimiser().rate()
                * options.schedule().factor(number, history.stream().map(Epoch::deciding).toList());
        var order = new Draws(Draws.seed(Draws.seed(options.seed(), "order"), number)).permutation(train.count());
        int steps = (train.count() + options.batch() - 1) / options.batch();
        while (position < steps) {
            if (listener.cancelled()) {
                return false;
            }
            int from = position * options.batch();
            var rows = Arrays.copyOfRange(order, from, Math.min(train.count(), from + options.batch()));
            var batch = train.batch(rows, Draws.seed(Draws.seed(options.seed(), "batch"), step));
            double loss = session.step(objective.name(), batch, StepOptions.of(step, rate)).total();
            if (!Double.isFinite(loss)) {
                throw new NetworkException(("the loss or its gradient became %s in step %d of epoch %d: take a "
                        + "learning rate below %s, "
                        + "or look for missing or very large values in the data")
                        .formatted(loss, position + 1, number + 1,
                                rate));
            }
            partial += loss * rows.length;
            position++;
            step++;
            listener.step((number + position / (double) steps) / options.epochs());
        }
        return end(number, rate);
    }

    private boolean end(int number, double rate) {
        double checked = validate();
        if (validation != null && Double.isInfinite(checked)) {
            return false;
        }
        var epoch = new Epoch(number + 1, rate, partial / train.count(), checked);
        position = 0;
        partial = 0;
        history.add(epoch);
        if (validation != null && (bestEpoch == 0 || checked < bestLoss - options.least() * Math.abs(bestLoss))) {
            bestLoss = checked;
            bestEpoch = number + 1;
            best = session.weights();
        }
        listener.epoch(epoch, history.size() / (double) options.epochs());
        return true;
    }

    /** {@return the loss on the validation set, NaN if there is none, infinite if cancelled} */
    private double validate() {
        var data = validation;
        if (data == null) {
            return Double.NaN;
        }
        double sum = 0;
        for (int from = 0; from < data.count(); from += VALIDATION_BATCH) {
            if (listener.cancelled()) {
                return Double.POSITIVE_INFINITY;
            }
            int count = Math.min(VALIDATION_BATCH, data.count() - from);
            var rows = new int[count];
            Arrays.setAll(rows, k -> k);
            for (int k = 0; k < count; k++) {
                rows[k] += from;
            }
            sum += count * session.loss(objective.name(), data.batch(rows, from)).total();
        }
        double loss = sum / data.count();
        if (!Double.isFinite(loss)) {
            throw new NetworkException("the validation loss became " + loss + " in epoch " + (history.size() + 1)
                    + ": take a lower learning rate, or look for missing or very large values in the data");
        }
        return loss;
    }
}

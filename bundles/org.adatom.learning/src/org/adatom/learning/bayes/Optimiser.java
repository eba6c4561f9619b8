/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.internal.learning.bayes.AcquisitionMaximiser;
import org.adatom.internal.learning.bayes.Proposals;
import org.adatom.internal.learning.bayes.Scatter;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Observation.State;
import org.adatom.learning.model.FitContext;

/**
 * Bayesian optimisation by asking and telling: {@link #ask} proposes points, whoever evaluates them {@link #tell tells}
 * the values, in any order and as late as he likes. What it proposes follows from its settings, the seed of its context
 * and its history alone, so that one that was {@linkplain #resume resumed} goes on as if it had not been interrupted.
 * Not for several threads at once.
 * <p>
 * Source: B. Shahriari et al., Proc. IEEE 104, 148 (2016), doi 10.1109/JPROC.2015.2494218.
 */
public final class Optimiser {
    private final SearchSpace space;
    private final OptimiserSettings settings;
    private final Surrogate surrogate;
    private final FitContext context;
    private final List<Observation> observations = new ArrayList<>();
    private Optional<Belief> belief = Optional.empty();

    /**
     * Makes one that knows nothing.
     *
     * @param space where to look
     * @param settings how
     * @param surrogate what stands for the function
     * @param context random numbers, threads and cancelling
     */
    public Optimiser(SearchSpace space, OptimiserSettings settings, Surrogate surrogate, FitContext context) {
        this.space = space;
        this.settings = settings;
        this.surrogate = surrogate;
        this.context = context;
    }

    /** Goes on from a history, in the place of what it knows. */
    public void resume(History history) {
        observations.clear();
        observations.addAll(history.observations());
    }

    /** {@return where it looks} */
    public SearchSpace space() {
        return space;
    }

    /** {@return all points so far, in the order in which they were proposed or told} */
    public History history() {
        return new History(observations);
    }

    /**
     * {@return points to be evaluated next} They are pending from now on, and no later proposal comes close to them.
     * Fewer than asked, or none, when the space has no more points.
     *
     * @param q how many, at least 1
     * @throws LearningException when no point meets the constraints
     */
    public List<double[]> ask(int q) {
        var part = context.part(observations.size());
        var out = new ArrayList<double[]>();
        while (out.size() < q && isDesigned()) {
            var next = designed(part);
            if (next.isEmpty()) {
                return out;
            }
            out.add(next.get());
            observations.add(Observation.pending(next.get()));
        }
        if (out.size() < q) {
            var proposals = new Proposals(space, settings, surrogate, observations, part);
            for (var next = proposals.next(); next.isPresent(); next = proposals.next()) {
                out.add(next.get());
                observations.add(Observation.pending(next.get()));
                if (out.size() == q) {
                    break;
                }
            }
            belief = proposals.belief();
        }
        return out;
    }

    /** {@return whether the next point is one of the initial ones, or there is no value to learn from} */
    private boolean isDesigned() {
        return observations.size() < settings.initial() || observations.stream().noneMatch(Observation::isDone);
    }

    private Optional<double[]> designed(FitContext part) {
        var design = Scatter.points(space, settings.design(), Math.max(settings.initial(), observations.size() + 1),
                context.random("design"));
        var maximiser = new AcquisitionMaximiser(space, part);
        for (int i = observations.size(); i < design.size(); i++) {
            if (!maximiser.isTaken(design.get(i), observations)) {
                return Optional.of(design.get(i));
            }
        }
        return maximiser.free(observations);
    }

    /** Tells a value. @param point asked for, or any other @param value of the objective; NaN where it failed */
    public void tell(double[] point, double value) {
        tell(Observation.of(point, value, 0));
    }

    /** Tells that a point cannot be evaluated. @param point asked for @param why one line */
    public void tellFailed(double[] point, String why) {
        tell(Observation.failed(point, why));
    }

    /** Tells what is known of a point, in the place of the pending one there. */
    public void tell(Observation observation) {
        int i = history().pending(observation.point());
        if (i >= 0) {
            observations.set(i, observation);
        } else {
            observations.add(observation);
        }
    }

    /** {@return the best point so far that meets its constraints} */
    public Optional<Observation> best() {
        return observations.stream().filter(Observation::isFeasible)
                .reduce((a, b) -> (settings.maximise() ? b.value() > a.value() : b.value() < a.value()) ? b : a);
    }

    /** {@return how many points wait for their values} */
    public int pending() {
        return (int) observations.stream().filter(o -> o.state() == State.PENDING).count();
    }

    /** {@return what the surrogate believed at the last proposal, if it was asked} */
    public Optional<Belief> belief() {
        return belief;
    }
}

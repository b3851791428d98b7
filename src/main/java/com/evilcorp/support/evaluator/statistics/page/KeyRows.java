package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.KeyRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the figures of a period into rows, beside those of the period before if that is asked for. */
final class KeyRows {
    private static final double WHOLE = 100;
    private static final String MINUS = "−";
    private final ViewFormat format;

    KeyRows(ViewFormat format) {
        this.format = format;
    }

    List<KeyRow> alone(List<KeyFigure> figures) {
        return figures.stream().map(figure -> row(figure, Optional.empty())).toList();
    }

    List<KeyRow> beside(List<KeyFigure> figures, List<KeyFigure> before) {
        Map<String, KeyFigure> byName = before.stream().collect(Collectors.toMap(KeyFigure::name, Function.identity()));
        return figures.stream()
                .map(figure -> row(figure, Optional.ofNullable(byName.get(figure.name()))))
                .toList();
    }

    private KeyRow row(KeyFigure figure, Optional<KeyFigure> before) {
        return new KeyRow(
                figure.name(),
                text(figure).orElse(null),
                figure.sessions(),
                figure.link(),
                before.flatMap(this::text).orElse(null),
                before.map(KeyFigure::sessions).orElse(null),
                before.map(KeyFigure::link).orElse(null),
                before.flatMap(former -> difference(figure, former)).orElse(null));
    }

    private Optional<String> text(KeyFigure figure) {
        return figure.value().map(value -> text(figure.unit(), value));
    }

    private Optional<String> difference(KeyFigure figure, KeyFigure before) {
        return figure.value().flatMap(now -> before.value().map(then -> signed(figure.unit(), now - then)));
    }

    private String signed(KeyFigure.Unit unit, double difference) {
        String text = text(unit, Math.abs(difference));
        if (text.equals(text(unit, 0))) {
            return text;
        }
        return (difference < 0 ? MINUS : "+") + text;
    }

    private String text(KeyFigure.Unit unit, double value) {
        return switch (unit) {
            case COUNT -> Long.toString(Math.round(value));
            case TIME -> ViewFormat.duration(Duration.ofMillis(Math.round(value)));
            case SHARE -> format.number(WHOLE * value) + " %";
            case MEAN -> format.number(value);
        };
    }
}

package com.evilcorp.support.evaluator;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.OfficeMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How the evaluator's pages put things, in the language of whoever reads them. */
@RequestScoped
public class ViewFormat {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final LanguageNegotiation language;
    private final Catalogue catalogue;
    private final TopicTitles topics;
    private final Clock clock;
    private final ViewZone zone;

    @Inject
    ViewFormat(LanguageNegotiation language, Catalogue catalogue, TopicTitles topics, Clock clock, ViewZone zone) {
        this.language = language;
        this.catalogue = catalogue;
        this.topics = topics;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day that it is where the evaluator is. */
    public LocalDate today() {
        return date(clock.instant());
    }

    /** The zone of all days and times. */
    public ZoneId zone() {
        return zone.zone();
    }

    /** How a session ended, or where it stands. */
    public String stage(SessionStatus status) {
        return switch (status) {
            case WAITING -> words().waiting();
            case OPEN -> words().open();
            case ENDED_BY_REP -> words().endedByRep();
            case ENDED_BY_CUSTOMER -> words().endedByCustomer();
            case CUSTOMER_LEFT -> words().customerLeft();
            case REP_LEFT -> words().repLeft();
            case DECLINED -> words().declined();
            case CANCELLED -> words().cancelled();
            case ABANDONED -> words().abandoned();
            case INTERRUPTED -> words().interrupted();
        };
    }

    /** Why somebody waited. */
    public String cause(WaitCause cause) {
        return switch (cause) {
            case NO_REP -> words().nobodyAtTheDesk();
            case AWAY -> words().repHadSteppedAway();
            case BUSY -> words().repWasBusy();
            case UNANSWERED -> words().rangUnanswered();
        };
    }

    /** As it names a choice of the page. */
    public static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a product is called. */
    public String title(Product product) {
        return product.title(language.language());
    }

    /** The same of a product by its slug, which stands for one that is sold no more. */
    public String title(String slug) {
        return catalogue.find(slug).map(this::title).orElse(slug);
    }

    /** What the topics that there are are called, by their slugs. */
    public Map<String, String> topics() {
        return topics.all();
    }

    /** What a topic is called; the slug stands for one that is gone. */
    public String topic(String slug) {
        return topics().getOrDefault(slug, slug);
    }

    /** What a product costs. */
    public String price(Product product) {
        return product.price(language.language());
    }

    /** The language that a tag names, and the tag, which may say more. */
    public String languageName(String tag) {
        String name = Locale.forLanguageTag(tag)
                .getDisplayLanguage(language.language().locale());
        return name.isEmpty() || name.equals(tag) ? tag : name + " (" + tag + ")";
    }

    /** With one digit behind the point. */
    public String number(double value) {
        return String.format(language.language().locale(), "%.1f", value);
    }

    /** With two digits behind the point. */
    public String hundredths(double value) {
        return String.format(language.language().locale(), "%.2f", value);
    }

    /** A share of a hundred. */
    public String percent(double value) {
        return String.format(language.language().locale(), "%.0f%%", value);
    }

    /** A moment. */
    public String time(Instant at) {
        return text(TIME, at);
    }

    /** The day of a moment. */
    public String day(Instant at) {
        return text(DAY, at);
    }

    /** The time of day of a moment, alike in every language. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone()));
    }

    /** The date of a moment. */
    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    private String text(DateTimeFormatter format, Instant at) {
        return format.withLocale(language.language().locale()).format(at.atZone(zone()));
    }

    /** The time from one moment to another. */
    public static String between(Instant from, Instant to) {
        return duration(passed(from, to));
    }

    /** The same, not yet in words: no less than nothing, even where the clock was set back in between. */
    public static Duration passed(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /** Alike in every language. A time that the wall clock was set back in may seem to be less than nothing. */
    public static String duration(Duration time) {
        if (time.isNegative()) {
            return duration(Duration.ZERO);
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toSeconds() + " s";
    }

    private OfficeMessages words() {
        return language.words(OfficeMessages.class);
    }
}

//! The HTTP interface: one way to handle the requests of all operations.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response as HttpResponse};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use lianlian::check::CheckOptions;
use lianlian::example::{self, Extent};
use lianlian::sign::SignError;
use lianlian::{OperationType, Reason, Rejection, Request, Sent, Verified};
use tokio::sync::oneshot;

use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::dialect::Dialect;
use crate::failed::failed;
use crate::guard::refuse_notifications;
use crate::operations::{Act, Answered};
use crate::refusal::Refusals;
use crate::traffic::{About, Failed, Notes, record};
use crate::trouble::{self, Trouble};
use crate::{Sandbox, admin, cashier, routes};

/// Longer bodies are refused, with HTTP status 413.
pub const MAX_BODY: usize = 64 * 1024;

impl Sandbox {
    /// The routes, to serve them in a server of one's own. They bound the body's length and the time
    /// it takes to arrive; the time for the headers is the server's to bound, and
    /// [`notify`](Self::notify) has to run beside it.
    pub fn router(&self) -> Router {
        let add = |router: Router<Self>, (path, route)| router.route(path, route);
        routes::routes()
            .fold(Router::new(), add)
            // A path that is none of LianLian's is worth a line in the log.
            .fallback(|| async { StatusCode::NOT_FOUND })
            .layer(from_fn_with_state(self.clone(), record))
            .merge(cashier::routes(self))
            .merge(admin::routes(self))
            .layer(DefaultBodyLimit::max(MAX_BODY))
            .layer(from_fn(refuse_notifications))
            .with_state(self.clone())
    }

    /// Everything between a body and its answer.
    pub(crate) async fn answer<R: Request + Answered + Send + Sync + 'static>(
        &self,
        headers: HeaderMap,
        body: Bytes,
    ) -> HttpResponse {
        let mut notes = Notes::of(R::Operation::OPERATION);
        let answer = match self.receive::<R>(headers, body.clone()).await {
            Some(Ok(request)) => {
                let asked = Asked::new(R::Operation::OPERATION, &request);
                let told = self.told(asked, R::ACT, &mut notes).await;
                let (trouble, manner) = (notes.trouble.clone(), notes.refusals);
                self.on_a_thread(move |sandbox| sandbox.written(&request, told, trouble, manner))
                    .await
            }
            Some(Err(rejection)) => {
                notes.about = self.about::<R>(&rejection.reason, body).await;
                notes.rejected = Some(Failed::of(&rejection.reason));
                let merchant = rejection.oid_partner.as_deref().unwrap_or_default();
                let script = &self.0.script;
                notes.refuses(script.for_rejection(R::Operation::OPERATION, merchant));
                let manner = notes.refusals;
                self.on_a_thread(move |sandbox| sandbox.refused::<R>(&rejection, manner))
                    .await
            }
            None => None,
        };
        let answer = match answer {
            Some(Ok(answer)) => answer.map(Body::from),
            Some(Err(_)) | None => failed(),
        };
        noted(answer, notes)
    }

    /// The page for the user's browser.
    pub(crate) async fn show<R: Answered + Send + Sync + 'static>(
        &self,
        body: Bytes,
    ) -> HttpResponse {
        // What a browser carries has its signature in the form.
        let request = match self.receive::<R>(HeaderMap::new(), body.clone()).await {
            Some(Ok(request)) => request,
            Some(Err(rejection)) => {
                let (ret_code, ret_msg) = (rejection.ret_code(), rejection.ret_msg());
                let text = format!("{ret_code} {ret_msg}\n{rejection}");
                let notes = Notes {
                    about: self.about::<R>(&rejection.reason, body).await,
                    rejected: Some(Failed::of(&rejection.reason)),
                    ..Notes::of(R::Operation::OPERATION)
                };
                return noted((StatusCode::BAD_REQUEST, text).into_response(), notes);
            }
            None => return failed(),
        };
        let mut notes = Notes::of(R::Operation::OPERATION);
        let asked = Asked::new(R::Operation::OPERATION, &request);
        let page = match self.told(asked, R::ACT, &mut notes).await {
            Ok(told) => {
                let oid_paybill = told.given.get("oid_paybill").cloned();
                self.cashier(&oid_paybill.unwrap_or_default()).await
            }
            Err(declined) => {
                let ret_code = Dialect::of(R::Operation::OPERATION.generation).code_of(&declined);
                let text = format!("{ret_code} {declined}");
                (StatusCode::BAD_REQUEST, text).into_response()
            }
        };
        noted(page, notes)
    }

    /// The order that a request is about which was not taken for this reason. Where it never came as far as its
    /// merchant's signature, its envelope isn't worth opening.
    async fn about<R: Sent>(&self, reason: &Reason, body: Bytes) -> About {
        if !matches!(reason, Reason::Signature(_) | Reason::Parameters(_)) {
            return About::default();
        }
        let read = move |sandbox: &Self| {
            About::rejected(R::Operation::OPERATION, &body, &sandbox.0.platform)
        };
        self.on_a_thread(read).await.unwrap_or_default()
    }

    /// Opens, verifies and checks, by the merchants' own time.
    async fn receive<R: Sent + Send + 'static>(
        &self,
        headers: HeaderMap,
        body: Bytes,
    ) -> Option<Result<Verified<R>, Rejection>> {
        let received = self.on_a_thread(move |sandbox| {
            let key_of = |id: &str| sandbox.0.merchants.get(id).cloned();
            let options = CheckOptions::default().with_now(sandbox.0.clock.merchants_now());
            sandbox
                .0
                .platform
                .receive_with::<R>(&headers, &body, &options, key_of)
        });
        received.await
    }

    /// The reply to a right request, under trouble or not.
    async fn told(&self, mut asked: Asked, act: Act, notes: &mut Notes) -> Result<Told, Declined> {
        notes.about = About::asked(&asked);
        notes.trouble = self.0.script.for_request(&asked);
        let trouble = notes.trouble.as_ref();
        asked.course = trouble.map(Trouble::course).unwrap_or_default();
        let instead = trouble.and_then(|trouble| trouble::told(trouble, &asked));
        let told = match instead {
            Some(told) => told,
            None => self.act(&asked, act).await,
        };
        match &told {
            Ok(told) => {
                notes.is_example = told.is_example;
                let given = |way: &str| told.given.get(way).cloned();
                notes.about = std::mem::take(&mut notes.about).or(About::of(given));
            }
            Err(declined) => {
                notes.declined = Some(declined.to_string());
                notes.refuses(self.0.script.for_refusal(&asked));
            }
        }
        told
    }

    /// Deals with a right request: all of it, or nothing. A refusal may have cost the user a try.
    async fn act(&self, asked: &Asked, act: Act) -> Result<Told, Declined> {
        let mut desk = self.desk().await?;
        desk.ripen().await?;
        let told = act(&mut desk, asked).await;
        if !told.as_ref().is_err_and(Declined::is_failure) {
            desk.work.commit().await?;
        }
        told
    }

    /// The answer to a right request.
    fn written<R: Request>(
        &self,
        request: &Verified<R>,
        told: Result<Told, Declined>,
        trouble: Option<Trouble>,
        refusals: Refusals,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let platform = &self.0.platform;
        if let Some(Trouble::Answer(scripted)) = &trouble {
            let generation = R::Operation::OPERATION.generation;
            return scripted.written(
                platform,
                generation,
                request.oid_partner(),
                request.sign_type(),
            );
        }
        let answer = told
            .map_err(|declined| Dialect::of(R::Operation::OPERATION.generation).code_of(&declined))
            .and_then(|told| {
                let Told {
                    ret_code, given, ..
                } = told;
                let extent = match told.is_example {
                    true => Extent::All,
                    false => Extent::Required,
                };
                let answer = example::answer_with::<R>(request, ret_code, extent, &given);
                answer.map(|answer| (answer, ret_code)).ok_or("9999")
            });
        let answer = match answer {
            Ok((answer, ret_code)) => platform.answer_as(request, &answer, ret_code),
            Err(ret_code) if refusals.are_signed(R::Operation::OPERATION, ret_code) => {
                platform.decline(request, ret_code)
            }
            Err(ret_code) => {
                let catalogue = R::Operation::OPERATION.ret_codes;
                let ret_msg = catalogue.message(ret_code).unwrap_or_default();
                Ok(platform.refuse_unsigned(ret_code, ret_msg))
            }
        }?;
        match trouble {
            Some(trouble) => trouble::spoil(&trouble, answer, platform),
            None => Ok(answer),
        }
    }

    /// The answer to a request that is not taken.
    fn refused<R: Request>(
        &self,
        rejection: &Rejection,
        refusals: Refusals,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let (platform, ret_code) = (&self.0.platform, rejection.ret_code());
        match refusals.are_signed(R::Operation::OPERATION, ret_code) {
            true => platform.refuse(rejection),
            false => Ok(platform.refuse_unsigned(ret_code, &rejection.ret_msg())),
        }
    }

    /// Begins a piece of work.
    pub(crate) async fn desk(&self) -> Result<Desk<'_>, Declined> {
        let now = self.now().await?;
        Ok(Desk {
            work: self.0.store.begin().await?,
            sandbox: &self.0,
            now,
        })
    }

    /// The time by the sandbox's clock. Somebody else's clock may take its time to tell.
    pub(crate) async fn now(&self) -> Result<Timestamp, Declined> {
        let now = self.on_a_thread(|sandbox| sandbox.0.clock.now()).await;
        now.ok_or(Declined::Clock)
    }

    /// Does what takes its time, such as RSA, where it holds up no async thread; `None` where that
    /// failed.
    pub(crate) async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Option<T> {
        let sandbox = self.clone();
        let (done, result) = oneshot::channel();
        begin(Box::new(move || {
            let _nobody_waits = done.send(work(&sandbox));
        }));
        result.await.ok()
    }
}

/// Begins a piece of work of any kind. A type of task for each kind would be half of all that is compiled here.
fn begin(work: Box<dyn FnOnce() + Send>) {
    tokio::task::spawn_blocking(work);
}

/// An answer, and what the log is to know of it.
fn noted(mut answer: HttpResponse, notes: Notes) -> HttpResponse {
    answer.extensions_mut().insert(notes);
    answer
}
